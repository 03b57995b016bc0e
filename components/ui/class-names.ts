/** Joins the class names that are set, in order; whatever is not a string counts as not set. */
export function classNames(...names: unknown[]): string {
  return names.filter((name) => typeof name === "string" && name !== "").join(" ");
}
