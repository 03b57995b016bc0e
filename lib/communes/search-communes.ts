import type { CommuneIndex } from "./build-commune-index";
import type { CommuneHit } from "./commune";
import { type CommuneQuery, readCommuneQuery } from "./commune-query";
import { matchQueryWords } from "./match-query-words";
import { rankGluedNames, rankGluedTypos } from "./rank-glued-names";
import { NameRanking, TIERS, tierOfRank } from "./rank-name";
import { rankTypos } from "./rank-typos";

/** Fewer answers than this, and none that has every word: perhaps one was mistyped. */
const TOO_FEW = 10;
const MOST_HITS = 100;

/**
 * Communes of today that answer to a name, a postal code, an INSEE code or a département, present or past, what
 * people mean first: the exact name before a longer one, then the larger commune. Accents, case, hyphens,
 * apostrophes, small words, “st” and, when little else is found, one typing mistake are forgiven.
 *
 * @param query any text; only its first 120 characters and 8 words count. @param limit at most 100.
 */
export function searchCommunes(index: CommuneIndex, query: string, limit = 10): CommuneHit[] {
  const read = readCommuneQuery(query);
  if (read.required === 0) return [];
  let best = rankedCommunes(index, read, limit, false);
  // “72039 Le Mans CEDEX 9”: the code of a sorting office, of which only the département is of use.
  if (
    best.length === 0 &&
    read.words.length > 1 &&
    read.words.some(({ departmentCodes }) => departmentCodes.length > 0)
  ) {
    best = rankedCommunes(index, read, limit, true);
  }
  return best.map((commune) => hitOf(index, commune));
}

function rankedCommunes(index: CommuneIndex, query: CommuneQuery, limit: number, loosely: boolean): number[] {
  matchQueryWords(index, query, loosely);
  const ranking = new NameRanking(index, query);
  rankNames(index, query, ranking);
  rankGluedNames(index, ranking);
  rankDepartment(index, query, ranking);
  const best = bestCommunes(index, limit);
  const sure = ranking.sawWholeWords || best.some((commune) => isExact(index, commune));
  if (sure || best.length >= Math.min(TOO_FEW, limit)) return best;
  rankTypos(index, query, ranking);
  if (best.length === 0) rankGluedTypos(index, ranking);
  return bestCommunes(index, limit);
}

/** Names that have, with their codes and their département, all the words. */
function rankNames(index: CommuneIndex, { required, words }: CommuneQuery, ranking: NameRanking): void {
  const { communeByName, departmentByCommune, names, scratch } = index;
  const { matched, exact, codes, departments } = scratch;
  const { codeBits, wordBits } = ranking;
  const codeIsWhole = words.every(({ text }) => text.length === 5);
  for (let name = 0; name < matched.length; name++) {
    const begun = matched[name] as number;
    if (begun === 0 && codeBits === 0) continue;
    const commune = communeByName[name] as number;
    const found = begun | (codes[commune] as number);
    const all = found | (departments[departmentByCommune[commune] as number] as number);
    if ((all & required) !== required || (found & required) === 0) continue;
    if (wordBits === 0) {
      // Codes alone: one that is the commune’s says nothing of the names it took in.
      const own = names[name]?.alias === undefined;
      if (own || (begun & codeBits) !== 0) ranking.keep(name, codeIsWhole ? TIERS.same : TIERS.begins);
    } else if ((begun & wordBits) !== 0) {
      ranking.keep(name, ranking.tierOf(name, { begun, exact: exact[name] as number }));
    }
  }
}

/** Nothing but a département: its communes, the largest first. */
function rankDepartment(index: CommuneIndex, { required }: CommuneQuery, ranking: NameRanking): void {
  const wanted = ranking.join(ranking.wordBits);
  const isAsked = index.departmentWords.map((words, department) => {
    if (index.scratch.departments[department] !== required) return false;
    // Both départements of Corsica answer to its name.
    return wanted === "" || wanted === "corse" || [...new Set(words)].join("") === wanted;
  });
  if (!isAsked.includes(true)) return;
  index.communeByName.forEach((commune, name) => {
    if (index.names[name]?.alias === undefined && isAsked[index.departmentByCommune[commune] as number]) {
      ranking.keep(name, TIERS.department);
    }
  });
}

/** Positions of the best-ranked communes, in order; one pass, as there may be thousands. */
function bestCommunes(index: CommuneIndex, limit: number): number[] {
  const { rank } = index.scratch;
  const size = Math.max(0, Math.min(limit, MOST_HITS));
  const best: number[] = [];
  for (let commune = 0; commune < rank.length; commune++) {
    const value = rank[commune] as number;
    if (value === Number.POSITIVE_INFINITY) continue;
    if (best.length === size && value >= (rank[best[size - 1] as number] as number)) continue;
    let at = best.length;
    while (at > 0 && (rank[best[at - 1] as number] as number) > value) at--;
    best.splice(at, 0, commune);
    if (best.length > size) best.pop();
  }
  return best;
}

function isExact(index: CommuneIndex, commune: number): boolean {
  return tierOfRank(index.scratch.rank[commune] as number) < TIERS.begins;
}

function hitOf(index: CommuneIndex, commune: number): CommuneHit {
  const { insee, name, departmentCode, departmentName, population, postalCodes } = index.communes[
    commune
  ] as CommuneIndex["communes"][number];
  const alias = index.names[index.scratch.rankedName[commune] as number]?.alias;
  const tier = tierOfRank(index.scratch.rank[commune] as number);
  return {
    ...{ insee, name, departmentCode, departmentName, population, postalCodes },
    ...(alias && alias.kind !== "arrondissement" ? { matchedFormerName: alias.name } : {}),
    match: matchOf(tier),
  };
}

function matchOf(tier: number): CommuneHit["match"] {
  if (tier < TIERS.whole) return "exact";
  if (tier < TIERS.begins) return "whole";
  return tier >= TIERS.typo && tier < TIERS.department ? "typo" : "partial";
}
