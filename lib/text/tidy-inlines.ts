import type { Inline } from "./text-document";

/** The same words with neighbouring texts merged, empty pieces dropped, no break or space at either end. */
export function tidyInlines(inlines: Inline[]): Inline[] {
  const merged = mergeInlines(inlines);
  while (isBlank(merged[0])) merged.shift();
  while (isBlank(merged.at(-1))) merged.pop();
  const first = merged[0];
  if (first?.type === "text") merged[0] = { type: "text", value: first.value.trimStart() };
  const last = merged.at(-1);
  if (last?.type === "text") merged[merged.length - 1] = { type: "text", value: last.value.trimEnd() };
  return merged;
}

const isBlank = (inline: Inline | undefined) =>
  inline?.type === "break" || (inline?.type === "text" && inline.value.trim() === "");

function mergeInlines(inlines: Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.type === "text" && last?.type === "text") {
      result[result.length - 1] = { type: "text", value: last.value + inline.value };
    } else if (inline.type === "text") {
      if (inline.value !== "") result.push(inline);
    } else if ("children" in inline) {
      const children = mergeInlines(inline.children);
      if (children.length > 0) result.push({ ...inline, children });
    } else result.push(inline);
  }
  return result;
}
