import type { CommuneIndex } from "./build-commune-index";
import { prefixRange, valuesBetween } from "./postings";
import { type NameRanking, TIERS } from "./rank-name";
import { mistypedTerms } from "./rank-typos";

const SHORTEST_GLUED = 4;
const SHORTEST_MISTYPED = 3;

/** Names written in one go (“saintdenis”) or whose apostrophe was left out (“lhay les roses”). */
export function rankGluedNames(index: CommuneIndex, ranking: NameRanking): void {
  const glued = gluedQuery(ranking);
  if (glued.length < SHORTEST_GLUED) return;
  for (const name of valuesBetween(index.keys, ...prefixRange(index.keys, glued))) {
    if (!hasCodes(index, ranking, name)) continue;
    const indexed = index.names[name];
    const same = indexed?.key === glued;
    if (indexed?.alias) ranking.keep(name, same ? TIERS.begins : TIERS.begins + 1);
    else ranking.keep(name, same ? TIERS.same : TIERS.begins);
  }
}

/**
 * Names that are the query but for one mistake wherever it was made: in a word too short to be looked up by
 * itself (“neuilly sr seine”, “e havre”), in a space (“saitndenis”). For when nothing has all the words.
 */
export function rankGluedTypos(index: CommuneIndex, ranking: NameRanking): void {
  const text = gluedQuery(ranking);
  if (text.length < SHORTEST_MISTYPED) return;
  for (const { term, whole } of mistypedTerms(index.keys, { text, last: true })) {
    for (const name of valuesBetween(index.keys, term, term + 1)) {
      if (!hasCodes(index, ranking, name)) continue;
      const later = index.names[name]?.alias ? 1 : 0;
      ranking.keep(name, TIERS.typo + later + (whole ? 0 : TIERS.begins));
    }
  }
}

/** All the words but the codes, small ones included, in a row. */
function gluedQuery(ranking: NameRanking): string {
  return ranking.join(0xff & ~ranking.codeBits);
}

function hasCodes(index: CommuneIndex, { codeBits }: NameRanking, name: number): boolean {
  const { matched, codes, departments } = index.scratch;
  const commune = index.communeByName[name] as number;
  const department = index.departmentByCommune[commune] as number;
  const found = (matched[name] as number) | (codes[commune] as number) | (departments[department] as number);
  return (found & codeBits) === codeBits;
}
