import type { Commune, CommuneAlias } from "./commune";
import { departments } from "./departments";
import { buildPostings, type Postings } from "./postings";
import { isSmallWord, searchWords } from "./search-words";

/** A name under which a commune can be found: its own, or one that it took in. */
export type IndexedName = {
  /** Set when it is not the commune’s own name. */
  alias?: CommuneAlias;
  /** How many different words it has, small ones not counted. */
  wordCount: number;
  /** Its different words in a row: “lhaylesroses”. */
  key: string;
  /** The same without the small ones: “hayroses”. */
  bareKey: string;
};

/** Written anew by each search, which runs to its end undisturbed: one is enough, and nothing is allocated. */
export type SearchScratch = {
  /** By name: bits of the words of the query that begin one of its words, or are its INSEE code. */
  matched: Uint8Array;
  /** By name: bits of the words of the query that are one of its words. */
  exact: Uint8Array;
  /** By commune: bits of the codes that begin one of its postal codes. */
  codes: Uint8Array;
  /** By département: bits of its code and of the words that begin one of its words. */
  departments: Uint8Array;
  /** By commune: its best rank so far, Infinity if it is not an answer, and the name that earned it. */
  rank: Float64Array;
  rankedName: Uint32Array;
};

/** Everything a search reads; built once, never changed, except for `scratch`. */
export type CommuneIndex = {
  communes: readonly Commune[];
  names: readonly IndexedName[];
  /** Position in `communes`, by position in `names`. */
  communeByName: Uint16Array;
  /** Word → positions in `names`. */
  words: Postings;
  /** `key` → positions in `names`. */
  keys: Postings;
  /** Postal code → positions in `communes`. */
  postalCodes: Postings;
  /** INSEE code, present or past → positions in `names`. */
  inseeCodes: Postings;
  /** By position in `communes`. */
  populations: Uint32Array;
  /** Position in `departments`, by position in `communes`. */
  departmentByCommune: Uint8Array;
  departmentWords: readonly (readonly string[])[];
  scratch: SearchScratch;
};

/** Prepares communes for `searchCommunes`: about half a second and 20 MB for all of France. */
export function buildCommuneIndex(source: {
  communes: readonly Commune[];
  aliases: readonly CommuneAlias[];
}): CommuneIndex {
  const { communes, aliases } = source;
  const position = new Map(communes.map((commune, index) => [commune.insee, index]));
  const names: IndexedName[] = [];
  const communeByName: number[] = [];
  const words: [string, number][] = [];
  const inseeCodes: [string, number][] = [];
  const addName = (name: string, commune: number, codes: readonly string[], alias?: CommuneAlias) => {
    const distinct = [...new Set(searchWords(name))];
    const significant = distinct.filter((word) => !isSmallWord(word));
    for (const word of distinct) words.push([word, names.length]);
    for (const code of codes) inseeCodes.push([code.toLowerCase(), names.length]);
    communeByName.push(commune);
    names.push({
      alias,
      wordCount: significant.length,
      key: distinct.join(""),
      bareKey: significant.join(""),
    });
  };
  // A former code whose name is known leads to that name, so that the answer can say which it was. Two codes
  // lead to two communes (55273, 60455): both are found.
  const named = new Set(aliases.map(({ code, insee }) => `${code} ${insee}`));
  communes.forEach(({ insee, name, formerCodes }, index) => {
    addName(name, index, [insee, ...formerCodes.filter((code) => !named.has(`${code} ${insee}`))]);
  });
  for (const alias of aliases) {
    const commune = position.get(alias.insee);
    const codes = alias.code === alias.insee ? [] : [alias.code];
    if (commune !== undefined) addName(alias.name, commune, codes, alias);
  }

  const departmentPosition = new Map(departments.map(({ code }, index) => [code, index]));
  return {
    communes,
    names,
    communeByName: Uint16Array.from(communeByName),
    words: buildPostings(words),
    keys: buildPostings(names.map(({ key }, index) => [key, index])),
    postalCodes: buildPostings(
      communes.flatMap(({ postalCodes }, index) =>
        postalCodes.map((code): [string, number] => [code, index]),
      ),
    ),
    inseeCodes: buildPostings(inseeCodes),
    populations: Uint32Array.from(communes, ({ population }) => population),
    departmentByCommune: Uint8Array.from(
      communes,
      ({ departmentCode }) => departmentPosition.get(departmentCode) ?? 255,
    ),
    departmentWords: departments.map(({ name }) => searchWords(name).filter((word) => !isSmallWord(word))),
    scratch: {
      matched: new Uint8Array(names.length),
      exact: new Uint8Array(names.length),
      codes: new Uint8Array(communes.length),
      departments: new Uint8Array(departments.length),
      rank: new Float64Array(communes.length),
      rankedName: new Uint32Array(communes.length),
    },
  };
}
