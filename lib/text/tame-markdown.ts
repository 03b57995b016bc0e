/**
 * What is done to Markdown before it is parsed, so that ordinary French survives it and no input is slow.
 * The parser takes quadratic time on absurd nesting; what goes past a limit here is muted: shown as typed.
 *
 * A muted character is replaced by a noncharacter, which `cleanText` has made sure the text does not hold,
 * and comes back after parsing (`unmute`). A backslash would do the same but costs the parser as much.
 */
const MUTABLE = "[]*_>+-.)=:`\\";
const FIRST_MUTED = 0xfdd0;
const MUTED = /[\ufdd0-\ufdef]/g;

const mute = (value: string) =>
  value.replace(/[[\]*_>+\-.)=:`\\]/g, (mark) => String.fromCharCode(FIRST_MUTED + MUTABLE.indexOf(mark)));

/** Gives a piece of parsed text the characters back that `tameMarkdown` muted. */
export function unmute(value: string): string {
  return value.replace(MUTED, (mark) => MUTABLE[mark.charCodeAt(0) - FIRST_MUTED] ?? mark);
}

/** Past this many lines that hold something, a text is no petition: `parseText` reads it as plain text. */
export const MAX_LINES = 3000;
/** Lists and quotations inside one another on one line. */
const MAX_CONTAINERS_A_LINE = 6;
/** Lines that underline a title with = or -, in one text. */
const MAX_UNDERLINES = 200;
/** Brackets, emphasis marks, backticks and backslashes in one paragraph. */
const MAX_MARKS_A_PARAGRAPH = 300;

const CONTAINER = /^[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;

export function tameMarkdown(markdown: string): string {
  let underlines = 0;
  const lines = markdown.split("\n").map((line) => {
    if (UNDERLINE.test(line) && ++underlines > MAX_UNDERLINES) return mute(line);
    return tameContainers(writeMarkers(keepInwardStars(line)));
  });
  return tameParagraphs(lines).join("\n");
}

/** “• item” is how word processors paste a list; “2.https://…” is how people in a hurry number their sources. */
function writeMarkers(line: string): string {
  return line
    .replace(/^(\s*)[•●▪◦‣][ \t\u00a0]*(?=\S)/, "$1- ")
    .replace(/^(\s*\d{1,2}[.)])(?=https?:\/\/)/, "$1 ");
}

/** “habitant*es et citoyen*nes” is inclusive writing, not emphasis. Addresses, links and code are left alone. */
function keepInwardStars(line: string): string {
  if (!line.includes("*")) return line;
  return line.replace(/\S+/g, (token) =>
    /:\/\/|@|`|\]\(/.test(token) ? token : token.replace(/(?<=\p{L})\*(?=\p{L})/gu, mute),
  );
}

function tameContainers(line: string): string {
  let at = 0;
  for (let depth = 0; ; depth++) {
    const marker = CONTAINER.exec(line.slice(at, at + 200))?.[0];
    if (marker === undefined) return line;
    if (depth === MAX_CONTAINERS_A_LINE) return line.slice(0, at) + mute(line.slice(at));
    at += marker.length;
  }
}

const MARKS = /\\[\s\S]?|[[\]*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

function tameParagraphs(lines: string[]): string[] {
  let marks = 0;
  return lines.map((line) => {
    if (line.trim() === "") marks = 0;
    return line.replace(MARKS, (mark) => (++marks > MAX_MARKS_A_PARAGRAPH ? mute(mark) : mark));
  });
}
