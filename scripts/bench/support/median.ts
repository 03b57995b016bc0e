/** @returns the item in the middle, by a figure; with an even number, the lower of the two. */
export function medianBy<T>(items: T[], figure: (item: T) => number): T {
  const sorted = [...items].sort((left, right) => figure(left) - figure(right));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error("no item to take the median of");
  return middle;
}
