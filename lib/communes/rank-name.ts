import type { CommuneIndex } from "./build-commune-index";
import type { CommuneQuery, QueryWord } from "./commune-query";

/** How well a name answers, best first. */
export const TIERS = {
  /** That very name, small words included, or that very code. */
  same: 0,
  /** That name but for its small words: “rochelle” for La Rochelle. */
  whole: 2,
  /** Begins like it; or is the very name of a commune since merged into this one. */
  begins: 4,
  /** All the words, in any order and place. */
  words: 7,
  /** Added when some of the words are only the département’s: not what “saint denis” means by “denis”. */
  departmentWords: 6,
  /** But for one typing mistake. */
  typo: 16,
  /** A commune of the département that was asked for. */
  department: 40,
} as const;

/** What the bits of a name, its commune and its département amount to. */
export type NameBits = {
  /** Of words that begin a word of the name. */
  begun: number;
  /** Of words that are a word of the name. */
  exact: number;
};

/** Ranks names for one query. Pure, but remembers the beginnings it has put together. */
export class NameRanking {
  /** Whether a name has been seen that has every word whole. */
  sawWholeWords = false;
  readonly codeBits: number;
  /** Bits of the words that are neither codes nor small. */
  readonly wordBits: number;
  private readonly smallBits: number;
  private readonly lastBit: number;
  private readonly joined: (string | undefined)[] = [];

  constructor(
    private readonly index: CommuneIndex,
    private readonly query: CommuneQuery,
  ) {
    const bitsOf = (kind: string) =>
      query.words.reduce((bits, word) => (word.kind === kind ? bits | word.bit : bits), 0);
    this.codeBits = bitsOf("code");
    this.smallBits = bitsOf("small");
    this.wordBits = query.required & ~this.codeBits;
    this.lastBit = query.words.at(-1)?.bit ?? 0;
  }

  /** The words of these bits in a row, in the order of the query. */
  join(bits: number): string {
    let text = this.joined[bits];
    if (text === undefined) {
      text = this.query.words.map((word) => (word.bit & bits ? word.text : "")).join("");
      this.joined[bits] = text;
    }
    return text;
  }

  /** Tier of a name all of whose required words are accounted for, at least one of them by the name itself. */
  tierOf(name: number, { begun, exact }: NameBits): number {
    const { alias, key, bareKey, wordCount } = this.index.names[name] as CommuneIndex["names"][number];
    const words = begun & this.wordBits;
    if ((exact & this.wordBits) === this.wordBits) this.sawWholeWords = true;
    if (words === (exact & this.wordBits) && bitCount(words) === wordCount && !this.query.onlySmall) {
      if (alias) return TIERS.begins;
      // Words that are only the département’s make it less sure: La Haute-Beaume is not La Beaume (Hautes-Alpes).
      const all = words === this.wordBits && (this.smallBits & ~begun) === 0;
      const same = all && this.join(begun & ~this.codeBits) === key;
      return same ? TIERS.same : TIERS.whole;
    }
    // “saint le” is on its way to Saint-Leu: the last word, small as it is, has to be there.
    const begins =
      (this.smallBits & ~begun & this.lastBit) === 0 &&
      (key.startsWith(this.join(begun & ~this.codeBits)) || bareKey.startsWith(this.join(words)));
    const penalty = words === this.wordBits ? 0 : TIERS.departmentWords;
    // “le ma” is Le Mans before it is Marseille.
    const stray = (this.smallBits & ~begun) === 0 ? 0 : 1;
    return (begins ? TIERS.begins : TIERS.words) + (alias ? 1 : 0) + stray + penalty;
  }

  /**
   * Tier of a name that has all the words, once `word`, mistyped, is read as `meant`. While that word is still
   * being typed, a name that begins like it is as likely as one that is over.
   */
  typoTierOf(name: number, bits: NameBits, word: QueryWord, meant: string): number {
    const { alias, key, bareKey } = this.index.names[name] as CommuneIndex["names"][number];
    const later = alias ? 1 : 0;
    if (this.tierOf(name, bits) < TIERS.begins) return TIERS.typo;
    if ((bits.begun & this.wordBits) !== this.wordBits)
      return TIERS.typo + TIERS.words + TIERS.departmentWords;
    const before = bits.begun & (word.bit - 1) & ~this.codeBits;
    const begins =
      key.startsWith(this.join(before) + meant) ||
      bareKey.startsWith(this.join(before & this.wordBits) + meant);
    if (!begins) return TIERS.typo + TIERS.words + later;
    return TIERS.typo + later + (word.last ? 0 : TIERS.begins);
  }

  /** Keeps the name for its commune if it is the best so far; within a tier the larger commune comes first. */
  keep(name: number, tier: number): void {
    const { rank, rankedName } = this.index.scratch;
    const commune = this.index.communeByName[name] as number;
    const population = this.index.populations[commune] as number;
    const value = tier * POPULATION_SPAN + (POPULATION_SPAN - 1 - population);
    if (value >= (rank[commune] as number)) return;
    rank[commune] = value;
    rankedName[commune] = name;
  }
}

/** More than the population of any commune. */
const POPULATION_SPAN = 10_000_000;

/** The tier that a rank of `keep` was made from. */
export function tierOfRank(rank: number): number {
  return Math.floor(rank / POPULATION_SPAN);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
