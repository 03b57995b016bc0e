import { formatDate } from "@/lib/i18n/format";

/** The version of the petition's text that a letter holds, and which ones those it lists have signed. */
export type LetterVersion = {
  number: number;
  /** In words: “1er décembre 2026”. */
  date: string;
  /** Hex: what signatures are bound to (lib/petitions/version-text.ts). */
  sha256: string;
  /** Oldest first; absent when everybody listed has signed this very version. */
  signed?: { number: number; date: string; count: number }[];
};

/** How many of those listed signed a version. */
export type ListedVersion = { number: number; publishedAt: Date; count: number };

export type LetterVersionSource = {
  current: { number: number; publishedAt: Date; sha256: string };
  listed: readonly ListedVersion[];
};

/** What the letter says of its text; a petition from before there were versions says nothing. */
export function composeVersion(source: LetterVersionSource | null | undefined): { version?: LetterVersion } {
  if (!source) return {};
  const { current, listed } = source;
  const version = {
    number: current.number,
    date: formatDate(current.publishedAt),
    sha256: current.sha256,
  };
  if (listed.every(({ number }) => number === current.number)) return { version };
  const signed = listed
    .toSorted((one, other) => one.number - other.number)
    .map(({ number, publishedAt, count }) => ({ number, date: formatDate(publishedAt), count }));
  return { version: { ...version, signed } };
}
