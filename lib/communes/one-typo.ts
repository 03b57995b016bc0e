/**
 * Whether two words differ by at most one letter missing, added, changed, or swapped with its neighbour
 * (Damerau-Levenshtein distance ≤ 1). With `begun`, `typed` may be the beginning of `word`.
 */
export function withinOneTypo(typed: string, word: string, begun = false): boolean {
  let at = 0;
  while (at < typed.length && at < word.length && typed.charCodeAt(at) === word.charCodeAt(at)) at++;
  return (
    sameFrom(typed, at + 1, word, at + 1, begun) ||
    sameFrom(typed, at, word, at + 1, begun) ||
    sameFrom(typed, at + 1, word, at, begun) ||
    (typed[at] === word[at + 1] && typed[at + 1] === word[at] && sameFrom(typed, at + 2, word, at + 2, begun))
  );
}

function sameFrom(typed: string, from: number, word: string, start: number, begun: boolean): boolean {
  const typedLeft = Math.max(0, typed.length - from);
  const wordLeft = Math.max(0, word.length - start);
  if (begun ? typedLeft > wordLeft : typedLeft !== wordLeft) return false;
  for (let i = 0; i < typedLeft; i++) {
    if (typed.charCodeAt(from + i) !== word.charCodeAt(start + i)) return false;
  }
  return true;
}
