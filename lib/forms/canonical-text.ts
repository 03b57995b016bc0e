/**
 * What people paste holds more than letters: byte order marks, zero-width spaces, marks that turn the
 * direction of the page, halves of characters. None of it is writing, and some of it deceives; it goes
 * before anything is checked or stored. Joiners stay between letters, where Persian and emoji need them.
 */
const CONTROLS = /[\p{Cc}]/gu;
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** What Unicode itself calls ignorable, but for the joiners and the variation selectors of emoji. */
const INVISIBLE = /(?!\u200C|\u200D|\uFE0E|\uFE0F)(?:\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB])/gu;
const LONELY_JOINERS =
  /(?<!\p{L}|\p{M}|\p{Extended_Pictographic})(?:\u200C|\u200D)|(?:\u200C|\u200D)(?!\p{L}|\p{M}|\p{Extended_Pictographic})/gu;
/** Marks piled on one letter: writing systems need a few, “zalgo” dozens. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

function withoutTraps(value: string): string {
  return value
    .toWellFormed()
    .replaceAll("\uFFFD", "")
    .normalize("NFC")
    .replace(DIRECTION, "")
    .replace(INVISIBLE, "")
    .replace(LONELY_JOINERS, "")
    .replace(PILED_MARKS, "$1");
}

/** One line: every run of white space and control characters becomes one space; none at the ends. */
export function canonicalLine(value: string): string {
  return withoutTraps(value.replace(CONTROLS, " "))
    .replace(/[\s\u2028\u2029]+/g, " ")
    .trim();
}

/** Several lines: `\n` ends a line; tabs become spaces; no control character is left. */
export function canonicalText(value: string): string {
  const lines = value.replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n").replaceAll("\t", "    ");
  return withoutTraps(lines.replace(/[^\P{Cc}\n]/gu, ""))
    .replace(/[ \u00A0]+$/gm, "")
    .replace(/^\n+|\n+$/g, "");
}
