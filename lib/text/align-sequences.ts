/** Pairs of positions, in order, at which two sequences hold the same. */
export type CommonPair = { left: number; right: number };

/** Cells of the table: beyond, what lies between the common ends is taken for wholly different. */
const MOST_CELLS = 4_000_000;

/** A longest common subsequence of two lists; in bounded time and memory, whatever their lengths. */
export function longestCommon(left: readonly string[], right: readonly string[]): CommonPair[] {
  const shortest = Math.min(left.length, right.length);
  let head = 0;
  while (head < shortest && left[head] === right[head]) head++;
  let tail = 0;
  while (tail < shortest - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail++;
  const pairs: CommonPair[] = Array.from({ length: head }, (_, at) => ({ left: at, right: at }));
  const middle = commonOfMiddle(left.slice(head, left.length - tail), right.slice(head, right.length - tail));
  pairs.push(...middle.map((pair) => ({ left: pair.left + head, right: pair.right + head })));
  for (let at = tail; at > 0; at--) pairs.push({ left: left.length - at, right: right.length - at });
  return pairs;
}

function commonOfMiddle(left: readonly string[], right: readonly string[]): CommonPair[] {
  const width = right.length + 1;
  if (left.length === 0 || right.length === 0 || (left.length + 1) * width > MOST_CELLS) return [];
  // lengths[i][j]: the most that left from i and right from j have in common.
  const lengths = new Uint32Array((left.length + 1) * width);
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        left[i] === right[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pairs: CommonPair[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) pairs.push({ left: i++, right: j++ });
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
