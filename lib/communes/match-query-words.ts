import type { CommuneIndex } from "./build-commune-index";
import type { CommuneQuery, QueryWord } from "./commune-query";
import { departments } from "./departments";
import { prefixRange, valuesBetween, valuesOf } from "./postings";

/** A shorter beginning of a département’s name says too little. */
const SHORTEST_DEPARTMENT_WORD = 3;

/**
 * Writes into `index.scratch` which words of the query each name, commune and département answers to.
 *
 * @param loosely takes a five-digit code for its département only: a CEDEX code is no commune’s.
 */
export function matchQueryWords(index: CommuneIndex, query: CommuneQuery, loosely: boolean): void {
  const { matched, exact, codes, departments: byDepartment, rank } = index.scratch;
  for (const masks of [matched, exact, codes, byDepartment]) masks.fill(0);
  rank.fill(Number.POSITIVE_INFINITY);
  for (const word of query.words) {
    if (word.kind === "code") matchCode(index, word, loosely);
    else matchWord(index, word);
  }
}

function matchWord(index: CommuneIndex, { text, bit, kind }: QueryWord): void {
  const { matched, exact, departments: byDepartment } = index.scratch;
  mark(matched, valuesBetween(index.words, ...prefixRange(index.words, text)), bit);
  mark(exact, valuesOf(index.words, text), bit);
  if (kind === "small" || text.length < SHORTEST_DEPARTMENT_WORD) return;
  index.departmentWords.forEach((words, department) => {
    if (words.some((word) => word.startsWith(text))) mark(byDepartment, [department], bit);
  });
}

function matchCode(index: CommuneIndex, { text, bit, departmentCodes }: QueryWord, loosely: boolean): void {
  const { matched, codes, departments: byDepartment } = index.scratch;
  const postal = valuesBetween(index.postalCodes, ...prefixRange(index.postalCodes, text));
  const insee = text.length === 5 ? valuesOf(index.inseeCodes, text) : [];
  mark(codes, postal, bit);
  mark(matched, insee, bit);
  // “Lyon 3” is “Lyon 3e Arrondissement”.
  if (text.length <= 2) mark(matched, valuesBetween(index.words, ...prefixRange(index.words, text)), bit);
  const wanted = loosely ? departmentCodes : [text.toUpperCase()];
  departments.forEach(({ code }, department) => {
    if (wanted.includes(code)) mark(byDepartment, [department], bit);
  });
}

function mark(masks: Uint8Array, positions: Iterable<number> & ArrayLike<number>, bit: number): void {
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i] as number;
    masks[position] = (masks[position] as number) | bit;
  }
}
