import { GLUE, joinStrong } from "./join-strong";

/**
 * What is done to Markdown before it is parsed, so that ordinary French survives it and no input is slow.
 * The parser takes quadratic time on absurd nesting; what goes past a limit here is muted: shown as typed.
 *
 * A muted character is replaced by a noncharacter, which `cleanText` has made sure the text does not hold,
 * and comes back after parsing (`unmute`). A backslash would do the same but costs the parser as much.
 */
const MUTABLE = "[]*_>+-.)=:`\\<";
const FIRST_MUTED = 0xfdd0;
const MUTED = /[\ufdd0-\ufdef]/g;

const mute = (value: string) =>
  value.replace(/[[\]*_>+\-.)=:`\\<]/g, (mark) => String.fromCharCode(FIRST_MUTED + MUTABLE.indexOf(mark)));

/** Gives a piece of parsed text the characters back that `tameMarkdown` muted. */
export function unmute(value: string): string {
  return value.replace(MUTED, (mark) =>
    mark === GLUE ? "" : (MUTABLE[mark.charCodeAt(0) - FIRST_MUTED] ?? mark),
  );
}

/** Past any of these, a text is no petition: 200 honest pages hold a fraction of them. */
const BUDGETS: readonly (readonly [most: number, what: RegExp])[] = [
  [3000, /^.*\S/gm],
  // List items and quoted lines: the parser takes quadratic time on them.
  [800, /^[ \t>]*(?:>|(?:[-+*•●▪◦‣]|\d{1,9}[.)])(?=\s|$))/gm],
  // Definitions of links and notes.
  [800, /^[ \t>]*\[[^\]\n]+\]:/gm],
  [800, /@/g],
  [2000, /:\/\/|www\./g],
];

/** Whether Markdown would be slow on this text, which is then read as plain paragraphs. */
export function isPastMarkdown(text: string): boolean {
  return BUDGETS.some(([most, what]) => (text.match(what)?.length ?? 0) > most);
}

/** Columns of indentation that mean something: lists in lists any deeper are drawn flat anyway. */
const MAX_INDENT = 16;
/** Past this many characters without an empty line, a bracket is kept only when it closes on its line. */
const LONG_PARAGRAPH = 8000;
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
  const lines = tameBrackets(joinStrong(markdown))
    .split("\n")
    .map((raw) => {
      const line = muteLongTails(muteTags(capIndent(raw)));
      if (UNDERLINE.test(line) && ++underlines > MAX_UNDERLINES) return mute(line);
      return tameContainers(writeMarkers(keepInwardStars(line)));
    });
  return tameParagraphs(lines).join("\n");
}

/** Every word looks back at an open bracket: one that never closes makes a long paragraph quadratic. */
function tameBrackets(markdown: string): string {
  return markdown
    .split(/(\n[^\S\n]*\n)/)
    .map((part) => (part.length > LONG_PARAGRAPH ? part.replace(/\[(?![^[\]`\\\n]{1,500}\])/g, mute) : part))
    .join("");
}

/** HTML is shown as typed: what opens a comment, a declaration or a closing tag need not be tried. */
const muteTags = (line: string) => line.replace(/<(?=[!?/])/g, mute);

/** Marks that may end a sentence after an address: the parser walks back over each run of them, each time. */
const LONG_TAIL = /[.!?,:;)*_~'"&]{10}/;

/** An address with such a run inside is no address: it stays text. */
function muteLongTails(line: string): string {
  if (!LONG_TAIL.test(line)) return line;
  return line
    .split(/(\s+)/)
    .map((word) => (LONG_TAIL.test(word) ? word.replace(/[:.]/g, mute) : word))
    .join("");
}

function capIndent(line: string): string {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
  return indent.replace(/\t/g, "    ").length > MAX_INDENT
    ? " ".repeat(MAX_INDENT) + line.slice(indent.length)
    : line;
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
