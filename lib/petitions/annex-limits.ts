/** How many files may go with a letter. */
export const ANNEXES_MAX = 5;
/** What they weigh together at most, in bytes. */
export const ANNEXES_BYTES_MAX = 8 * 1024 * 1024;
/**
 * What one message may carry, letter and annexes together, in bytes: a third more once it is encoded for the
 * mail, which most servers still take.
 */
export const MESSAGE_BYTES_MAX = 15 * 1024 * 1024;
/** Length of a title in UTF-16 units. */
export const ANNEX_TITLE_MAX = 150;

/** Why one more file cannot be added; words of `errors.fields`. */
export function annexRefusal(
  there: readonly { bytes: number }[],
  bytes: number,
): "too-many-files" | "files-too-large" | null {
  if (there.length >= ANNEXES_MAX) return "too-many-files";
  const sum = there.reduce((total, annex) => total + annex.bytes, bytes);
  return sum > ANNEXES_BYTES_MAX ? "files-too-large" : null;
}
