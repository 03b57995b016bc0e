const NARROW = "\u202f";
const WIDE = "\u00a0";

/** A character that ends a word: what double punctuation may be glued to. \p{Co} stands for a placeholder. */
const WORD_END = '[\\p{L}\\p{M}\\p{N}\\p{Co}\\p{Pe}\\p{Pf}%€°"…’.]';
/** A whole run of spaces: the look-behind keeps the search linear on long runs. */
const SPACES = "(?<![ \u00a0\u202f\u2009])[ \u00a0\u202f\u2009]+";

/** l’, d’, j’, m’, t’, s’, c’, n’, qu’ and its compounds: an apostrophe follows, whatever comes next. */
const ELISION =
  /(?<![\p{L}\p{M}\p{N}])([ldjmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'(?=[\p{L}\p{N}\p{Co}«“"(]|$)/giu;
const APOSTROPHE_IN_WORD = /(?<=[\p{L}\p{M}])'(?=[\p{L}\p{Co}])/gu;
const THREE_DOTS = /(?<!\.)\.{3}(?!\.)/g;

/** A run of “!” and “?” (one space before the run), unless it starts a word or an operator (“!=”, “?page”). */
const SPACED_MARKS = new RegExp(`${SPACES}([!?])(?![\\p{L}\\p{N}=/-])`, "gu");
const GLUED_MARKS = new RegExp(`(?<=${WORD_END})([!?]+)(?=$|[\\s\\p{Pe}\\p{Pf}\\p{Co}"…])`, "gu");
/** “;” and “:”, unless they open an emoticon (“;-)”), a shortcode (“:sourire:”) or a double colon. */
const SPACED_STOPS = new RegExp(`${SPACES}([;:])(?![\\p{L}\\p{N}=/:;()DPp|-])`, "gu");
const GLUED_SEMICOLON = new RegExp(`(?<!&#?[\\p{L}\\p{N}]{1,12})(?<=${WORD_END});(?=$|\\s)`, "gu");
const GLUED_COLON = new RegExp(`(?<!:[a-z0-9_+-]{1,30})(?<=${WORD_END}):(?=$|\\s)`, "gu");

const OPENING = new RegExp(`«(?:${SPACES}|(?=\\S))`, "gu");
const CLOSING = new RegExp(`(?:${SPACES}|(?<=\\S))»`, "gu");

/**
 * Sets a piece of French as a typographer would: ’ in elisions, … for three dots, U+202F before ; ! ? » and
 * after «, U+00A0 before “:” (Lexique des règles typographiques en usage à l’Imprimerie nationale).
 *
 * For display only, on one run of text: what is stored stays as its author typed it. Idempotent; adds and
 * drops no word; leaves addresses (URL, e-mail, domain/path), times (14:05) and quotation marks as they are.
 */
export function typographe(value: string): string {
  let result = "";
  let pending = 0;
  for (const token of value.matchAll(/\S+/g)) {
    if (!looksLikeAddress(token[0])) continue;
    result += setRun(value.slice(pending, token.index)) + token[0];
    pending = token.index + token[0].length;
  }
  return result + setRun(value.slice(pending));
}

function looksLikeAddress(token: string): boolean {
  return /:\/\/|@|^\P{L}{0,2}(?:www\.|mailto:|tel:)|\p{L}\.\p{L}[^/]{0,60}\//iu.test(token);
}

function setRun(run: string): string {
  return run
    .replace(THREE_DOTS, "…")
    .replace(ELISION, "$1’")
    .replace(APOSTROPHE_IN_WORD, "’")
    .replace(OPENING, `«${NARROW}`)
    .replace(CLOSING, `${NARROW}»`)
    .replace(SPACED_MARKS, `${NARROW}$1`)
    .replace(GLUED_MARKS, `${NARROW}$1`)
    .replace(SPACED_STOPS, (_, stop: string) => (stop === ":" ? WIDE : NARROW) + stop)
    .replace(GLUED_SEMICOLON, `${NARROW};`)
    .replace(GLUED_COLON, `${WIDE}:`);
}
