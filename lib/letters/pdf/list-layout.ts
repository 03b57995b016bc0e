/**
 * The set of the list of signatories, in points unless said. The template draws with these very values, so
 * that the pages can be counted before a single one is set: that is how “page 3 / 412” is known from the start.
 */
export const LIST = {
  columns: 3,
  gutter: 17,
  /** 210 mm of paper less two margins of 15 mm. */
  width: 510.2,
  size: 8.5,
  numberSize: 7.5,
  /** From one line of the list to the next. */
  pitch: 12,
  /** Lines in a column of a full page. */
  rows: 61,
  /** Where the text of a page ends, from the top: 297 mm of paper less a margin of 20 mm. */
  bottom: 785.1,
  codeWidth: 26,
  numberGap: 5,
} as const;

/** Shaping may need a little more than the sum of the glyphs (kerning), and much more in Arabic or Hindi. */
const PLAIN_SLACK = 1.02;
const SHAPED_SLACK = 1.15;
const SHAPED = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

/** Room for a name, in points, beside its number of `digits` digits and its postal code. */
export function nameRoom(digits: number, digitWidth: number): number {
  const column = (LIST.width - (LIST.columns - 1) * LIST.gutter) / LIST.columns;
  return column - digits * digitWidth * LIST.numberSize - LIST.numberGap - LIST.codeWidth;
}

/**
 * Breaks a name into the lines of its column: at a space or after a hyphen where one fits, inside a word
 * that is wider than the column. `width` is in em, `room` in points.
 */
export function breakName(name: string, width: (text: string) => number, room: number): string[] {
  const slack = SHAPED.test(name) ? SHAPED_SLACK : PLAIN_SLACK;
  const fits = (text: string) => width(text) * LIST.size * slack <= room;
  if (fits(name)) return [name];
  const lines: string[] = [];
  let line = "";
  for (const piece of name.split(/(?<=[ -])/).flatMap((word) => splitWord(word, fits))) {
    if (line !== "" && !fits((line + piece).trimEnd())) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

function splitWord(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word.trimEnd())) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of new Intl.Segmenter("fr").segment(word)) {
    if (piece !== "" && !fits((piece + segment).trimEnd())) {
      pieces.push(piece);
      piece = "";
    }
    piece += segment;
  }
  return [...pieces, piece];
}

/** Lines left in each column of the first page when the list starts `start` points from the top of the paper. */
export function rowsUnder(start: number): number {
  const left = LIST.bottom - start + (LIST.pitch - LIST.size);
  return Math.max(1, Math.min(LIST.rows, Math.floor(left / LIST.pitch)));
}

/** A page of the list: how many signatories stand in each column. */
export type ListPage = number[];

/**
 * Lays the list out in pages and columns, from the height of each signatory in lines; no name runs over from
 * one column to the next. The first page has `firstRows` lines a column, under the heading of the list; the
 * last one shares its names out evenly between the columns. No signatory, no page.
 */
export function planPages(heights: ArrayLike<number>, firstRows: number): ListPage[] {
  const pages: ListPage[] = [];
  let next = 0;
  while (next < heights.length) {
    const rows = pages.length === 0 ? firstRows : LIST.rows;
    const page = fillPage(heights, next, rows);
    const count = sum(page);
    pages.push(next + count === heights.length ? evenPage(heights, next, rows) : page);
    next += count;
  }
  return pages;
}

function fillPage(heights: ArrayLike<number>, start: number, rows: number): ListPage {
  const page: ListPage = [];
  let next = start;
  for (let column = 0; column < LIST.columns && next < heights.length; column++) {
    const first = next;
    let lines = 0;
    // A name taller than the whole column still stands alone in it: the plan must always move on.
    while (next < heights.length && (next === first || lines + (heights[next] ?? 1) <= rows)) {
      lines += heights[next] ?? 1;
      next += 1;
    }
    page.push(next - first);
  }
  return page;
}

function evenPage(heights: ArrayLike<number>, start: number, rows: number): ListPage {
  let lines = 0;
  for (let index = start; index < heights.length; index++) lines += heights[index] ?? 1;
  for (let even = Math.ceil(lines / LIST.columns); even < rows; even++) {
    const page = fillPage(heights, start, even);
    if (start + sum(page) === heights.length) return page;
  }
  return fillPage(heights, start, rows);
}

/** Groups pages into parts of at most `perPart` signatories, each of one page at least; always one part. */
export function groupPages(pages: ListPage[], perPart: number): ListPage[][] {
  const parts: ListPage[][] = [[]];
  let inPart = 0;
  for (const page of pages) {
    const count = sum(page);
    if (inPart > 0 && inPart + count > perPart) {
      parts.push([]);
      inPart = 0;
    }
    parts[parts.length - 1]?.push(page);
    inPart += count;
  }
  return parts;
}

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
