import { cleanText } from "@/lib/text/clean-text";

/**
 * A line end within a paragraph that was wrapped by hand, and a page end in the midst of a sentence. Pasted text,
 * once cleaned, holds neither character; both count as spaces.
 */
export const SOFT_END = "\u2028";
export const PAGE_END = "\u2029";

/** From here on a line was not cut to fit a page: it is a paragraph of its own. */
const LONGEST_WRAPPED = 125;
/** Of the longest line, what a line that was cut to fit holds at least. */
const FULL_LINE = 0.55;

/** Two spaces at the end of a line: it ends there, and the paragraph goes on. */
const HARD_BREAK = /\S {2,}$/;

const LIST_ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)])\s/;

/** The paragraphs of a pasted text, as one line each; where it was wrapped stays marked. */
export function pastedBlocks(pasted: string): string[] {
  const lines = cleanText(pasted)
    .split("\n")
    .map((line) => (HARD_BREAK.test(line) ? `${line.trimEnd()}  ` : line.trimEnd()));
  const widest = Math.max(0, ...lines.map((line) => line.length));
  const isWrapped = widest >= 40 && widest <= LONGEST_WRAPPED;
  const blocks = groups(lines).flatMap(({ gap, lines: group }) => {
    const joined = isWrapped ? joinWrapped(group, widest) : joinBroken(group);
    return joined.map((text, index) => ({ gap: index === 0 ? gap : 0, text: text.trimEnd() }));
  });
  return isWrapped ? joinPages(blocks, widest) : blocks.map(({ text }) => text);
}

/** The block as it is kept: its lines joined to a paragraph, or as they were. */
export function settleLines(block: string, joined: boolean): string {
  if (!joined) return block.replaceAll(SOFT_END, "\n").replaceAll(PAGE_END, "\n\n");
  return block
    .replace(/(\p{L}-)[\u2028\u2029](?=\p{L})/gu, "$1")
    .replace(/[^\S\u2028\u2029]*[\u2028\u2029]\s*/g, " ");
}

/** Whether a block holds ends of lines that were put by hand. */
export function isJoined(block: string): boolean {
  return block.includes(SOFT_END) || block.includes(PAGE_END);
}

type Group = { gap: number; lines: string[] };

function groups(lines: readonly string[]): Group[] {
  const found: Group[] = [];
  let gap = 0;
  for (const line of lines) {
    if (line.trim() === "") gap++;
    else if (gap > 0 || found.length === 0) {
      found.push({ gap, lines: [line.trimStart()] });
      gap = 0;
    } else found.at(-1)?.lines.push(LIST_ITEM.test(line) ? line : line.trimStart());
  }
  return found;
}

/** A line is a paragraph, unless it says that the next one belongs to it. */
function joinBroken(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    if (joined.at(-1)?.endsWith("  ")) joined[joined.length - 1] += `\n${line}`;
    else joined.push(line);
  }
  return joined;
}

/** Lines as wide as the page go on in the next; a short one, or an item of a list, ends what it says. */
function joinWrapped(lines: readonly string[], widest: number): string[] {
  const joined: string[] = [];
  let open = false;
  for (const line of lines) {
    const last = joined.length - 1;
    if (open && !LIST_ITEM.test(line)) joined[last] += SOFT_END + line.trimEnd();
    else joined.push(line.trimEnd());
    open = line.length >= widest * FULL_LINE;
  }
  return joined;
}

/** A sentence that a page cut in two: it stops without a sign at the end of a full line, then a large gap. */
function joinPages(blocks: readonly { gap: number; text: string }[], widest: number): string[] {
  const pages: string[] = [];
  for (const { gap, text } of blocks) {
    const before = pages.at(-1);
    const lastLine = before?.split(SOFT_END).at(-1) ?? "";
    const wasCut = gap >= 2 && lastLine.length >= widest * FULL_LINE && /[\p{L}\p{N},]$/u.test(lastLine);
    if (before !== undefined && wasCut) pages[pages.length - 1] = before + PAGE_END + text;
    else pages.push(text);
  }
  return pages;
}
