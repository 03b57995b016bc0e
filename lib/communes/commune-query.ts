import { departmentCodesOf } from "./departments";
import { isSmallWord, searchWords } from "./search-words";

/** Longer names do not exist (the longest has 45 characters); longer queries are noise. */
const LONGEST_QUERY = 120;
const MOST_WORDS = 8;

export type QueryWord = {
  text: string;
  /** One bit, this word's own in the masks of a search. */
  bit: number;
  /** “code”: digits, or 2A… and 2B…: département, postal code, INSEE code or number of an arrondissement. */
  kind: "word" | "small" | "code";
  /** The last word may be one that is still being typed. */
  last: boolean;
  /** For a five-digit code: the départements it begins with. */
  departmentCodes: string[];
};

export type CommuneQuery = {
  words: QueryWord[];
  /** Bits of the words that an answer has to match: all but the small ones, unless there are only small ones. */
  required: number;
  /** Nothing but small words: the beginning of something longer. */
  onlySmall: boolean;
};

/** Reads what somebody typed to find a commune; any text at all, in constant time. */
export function readCommuneQuery(text: string): CommuneQuery {
  const start = text.slice(0, LONGEST_QUERY);
  const typed = searchWords(start)
    // An old place line: “72039 Le Mans CEDEX 9”.
    .filter((word, index, all) => word !== "cedex" && !(all[index - 1] === "cedex" && /^\d{1,2}$/.test(word)))
    .map((word) => word.replace(/^(\d{1,2})(?:er|ere|e|eme|ieme|nd|nde)$/, "$1"));
  const texts = [...new Set(typed)].slice(0, MOST_WORDS);
  const onlySmall = texts.length > 0 && texts.every(isSmallWord);
  const words = texts.map((word, index): QueryWord => {
    const kind = /^(\d+|2[ab]\d*)$/.test(word) ? "code" : isSmallWord(word) && !onlySmall ? "small" : "word";
    return {
      text: word,
      bit: 1 << index,
      kind,
      last: index === texts.length - 1,
      departmentCodes: kind === "code" && word.length === 5 ? departmentCodesOf(word) : [],
    };
  });
  const required = words.reduce((bits, { kind, bit }) => (kind === "small" ? bits : bits | bit), 0);
  return { words, required, onlySmall };
}
