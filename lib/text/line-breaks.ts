/**
 * What a single line end means, for people who do not know that Markdown ignores it.
 *
 * Three kinds of text are pasted here. Hard-wrapped (from a PDF or an e-mail): a line ends because the next
 * word did not fit, the end means nothing. One line a paragraph (from a word processor): it parts paragraphs.
 * Short lines (addresses, signatures): it is a line break. Each line end is judged on its own.
 */

/** Lines longer than this come from no wrapping. */
const LONGEST_WRAP = 120;
/** Lines shorter than this were ended on purpose. */
const SHORTEST_WRAP = 55;
/** Lines set in a proportional font differ in length: what reaches this share of the longest one is full. */
const FULL_SHARE = 0.8;
/** Between two lines of this length or less, the end of a line is a break; beyond, it parts paragraphs. */
const SHORT_LINE = 60;

const MARKER = /^(?:[-+*]|\d{1,9}[.)])\s/;
const ORDERED_MARKER = /^\d{1,9}[.)]\s/;
const CONTAINER = /^(?:[-+*]\s|\d{1,9}[.)]\s|>|\[\^[^\]]+\]:)/;
/** Lines whose beginning means something to Markdown, which is left to judge. */
const STRUCTURE = /^(?:\s|#{1,6}\s|>|\[\^|`{3}|~{3}|=+\s*$|-+\s*$|(?:\*\s*){3,}$)/;
const FENCE = /^\s{0,3}(?:`{3,}|~{3,})/;

/**
 * The same Markdown with line ends said aloud: two spaces at the end of a line for a break, an empty line
 * between paragraphs, nothing where the text was hard-wrapped. Words, marks and order do not change.
 */
export function restoreLineBreaks(markdown: string): string {
  const chunks = splitChunks(markdown);
  const wrappedElsewhere = chunks.some((chunk) => !isFenced(chunk) && runsOn(chunk));
  return chunks
    .map((chunk) => (isFenced(chunk) ? chunk.join("\n") : restore(chunk, wrappedElsewhere)))
    .join("\n");
}

/** Runs of lines without an empty line between them; a fenced block is one run; empty lines are runs of one. */
function splitChunks(markdown: string): string[][] {
  const chunks: string[][] = [];
  let current: string[] = [];
  let fence = "";
  const close = () => {
    if (current.length > 0) chunks.push(current);
    current = [];
  };
  for (const line of markdown.split("\n")) {
    const mark = FENCE.exec(line)?.[0].trim() ?? "";
    if (fence !== "") {
      current.push(line);
      if (mark.startsWith(fence)) {
        fence = "";
        close();
      }
    } else if (mark !== "") {
      close();
      fence = mark;
      current.push(line);
    } else if (line.trim() === "") {
      close();
      chunks.push([line]);
    } else current.push(line);
  }
  close();
  return chunks;
}

const isFenced = (chunk: string[]) => FENCE.test(chunk[0] ?? "");
/** Length of a line without the addresses that cannot be wrapped. */
const lengthOf = (line: string) => line.trim().replace(/\S{50,}/g, "").length;
const isWide = (line: string) => lengthOf(line) > LONGEST_WRAP;
const widthOf = (chunk: string[]) => Math.max(...chunk.map((line) => Math.min(lengthOf(line), LONGEST_WRAP)));

/** Whether the first word of `next` would not have fitted on `line`. */
function isFull(line: string, next: string, width: number): boolean {
  const firstWord = /^\S+/.exec(next.trim())?.[0] ?? "";
  const length = line.trim().length;
  return length >= SHORTEST_WRAP && length + 1 + firstWord.length > width * FULL_SHARE;
}

/** Whether a sentence runs over a full line into the next: the sign of a hard-wrapped text. */
function runsOn(chunk: string[]): boolean {
  if (chunk.length < 2 || chunk.some(isWide)) return false;
  const width = widthOf(chunk);
  return chunk.some((line, at) => {
    const next = chunk[at + 1];
    return next !== undefined && isFull(line, next, width) && !endsSentence(line) && /^\s*\p{Ll}/u.test(next);
  });
}

const endsSentence = (line: string) => /[.!?…:;]["»”)*_\s]*$/.test(line);

function restore(chunk: string[], wrappedElsewhere: boolean): string {
  const wide = chunk.some(isWide);
  const width = widthOf(chunk);
  const wrapped = !wide && (runsOn(chunk) || (wrappedElsewhere && !chunk.slice(0, -1).every(endsSentence)));
  let result = "";
  let strongOpen = false;
  chunk.forEach((line, at) => {
    const next = chunk[at + 1];
    result += line;
    if (next === undefined) return;
    if ((line.match(/\*\*/g)?.length ?? 0) % 2 === 1) strongOpen = !strongOpen;
    if (STRUCTURE.test(next) || (wrapped && isFull(line, next, width))) result += "\n";
    else if (!strongOpen && partsParagraphs(line, next, wide)) result += "\n\n";
    else result += line.endsWith("\\") ? "\n" : "  \n";
  });
  return result;
}

function partsParagraphs(line: string, next: string, wide: boolean): boolean {
  // Markdown would draw an unindented line into the item, quotation or note above it.
  if (CONTAINER.test(line) && !MARKER.test(next)) return true;
  // Only a list that starts at 1 may follow a paragraph without an empty line.
  if (!CONTAINER.test(line) && ORDERED_MARKER.test(next)) return true;
  if (MARKER.test(next)) return false;
  return wide && (lengthOf(line) > SHORT_LINE || lengthOf(next) > SHORT_LINE);
}
