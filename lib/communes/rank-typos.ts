import type { CommuneIndex } from "./build-commune-index";
import type { CommuneQuery, QueryWord } from "./commune-query";
import { withinOneTypo } from "./one-typo";
import { type Postings, prefixRange, termAt, valuesBetween } from "./postings";
import type { NameRanking } from "./rank-name";

const SHORTEST_MISTYPED = 4;
const ALPHABET = [..."abcdefghijklmnopqrstuvwxyz"];
/** The beginning of a word has to be longer: with one letter free, four fit too many. */
const SHORTEST_MISTYPED_BEGINNING = 5;

/** Names that would have all the words if one of them had one typing mistake less. */
export function rankTypos(index: CommuneIndex, query: CommuneQuery, ranking: NameRanking): void {
  const missing = bitsMissingAlone(index, query);
  for (const word of query.words) {
    if (word.kind === "word" && word.text.length >= SHORTEST_MISTYPED && missing & word.bit) {
      rankOneTypo(index, query, ranking, word);
    }
  }
}

/** Bits of the words that, for at least one name, are all that it lacks. */
function bitsMissingAlone(
  { scratch, communeByName, departmentByCommune }: CommuneIndex,
  { required }: CommuneQuery,
) {
  const { matched, codes, departments } = scratch;
  let alone = 0;
  for (let name = 0; name < matched.length; name++) {
    const commune = communeByName[name] as number;
    const department = departmentByCommune[commune] as number;
    const found =
      (matched[name] as number) | (codes[commune] as number) | (departments[department] as number);
    const missing = required & ~found;
    if ((missing & (missing - 1)) === 0) alone |= missing;
  }
  return alone;
}

function rankOneTypo(index: CommuneIndex, query: CommuneQuery, ranking: NameRanking, word: QueryWord): void {
  const { matched, exact, codes, departments } = index.scratch;
  const others = query.required & ~word.bit;
  for (const { term, whole } of mistypedTerms(index.words, word)) {
    for (const name of valuesBetween(index.words, term, term + 1)) {
      const commune = index.communeByName[name] as number;
      const department = index.departmentByCommune[commune] as number;
      const own = matched[name] as number;
      if (((own | (codes[commune] as number) | (departments[department] as number)) & others) !== others)
        continue;
      const bits = { begun: own | word.bit, exact: (exact[name] as number) | (whole ? word.bit : 0) };
      ranking.keep(name, ranking.typoTierOf(name, bits, word, index.words.terms[term] as string));
    }
  }
}

/**
 * Positions of the terms within one mistake of the word, or of which the word, if it is still being typed, is
 * within one mistake of the beginning. Only those with the same first letter are read through; a mistake in the
 * first letter is undone and looked up.
 */
export function* mistypedTerms(
  words: Postings,
  { text, last }: Pick<QueryWord, "text" | "last">,
): Generator<{ term: number; whole: boolean }> {
  const mayBeBegun = last && text.length >= SHORTEST_MISTYPED_BEGINNING;
  const [from, to] = prefixRange(words, text.charAt(0));
  for (let term = from; term < to; term++) {
    const candidate = words.terms[term] as string;
    const surplus = candidate.length - text.length;
    if (surplus < -1 || (surplus > 1 && !mayBeBegun)) continue;
    const whole = surplus <= 1 && withinOneTypo(text, candidate);
    if (whole || (mayBeBegun && withinOneTypo(text, candidate, true))) yield { term, whole };
  }
  const rest = text.slice(1);
  const swapped = text.charAt(1) + text.charAt(0) + text.slice(2);
  for (const guess of [
    rest,
    swapped,
    ...ALPHABET.map((letter) => letter + rest),
    ...ALPHABET.map((letter) => letter + text),
  ]) {
    const term = termAt(words, guess);
    if (term !== undefined && (term < from || term >= to)) yield { term, whole: true };
  }
}
