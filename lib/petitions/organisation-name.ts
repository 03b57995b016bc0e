import { cleanLine } from "@/lib/text/clean-text";

/** Articles that a name may begin with, and that its members often leave out. */
const ARTICLE = /^(?:l|le|la|les)\s+/;

/**
 * One organisation, one spelling: without capitals, accents, punctuation and first article. Two lines that differ in
 * nothing else are one organisation; used to recognise a duplicate, never shown.
 *
 * @returns "" for a name without a letter or a digit.
 */
export function canonicalOrganisation(name: string): string {
  const words = cleanLine(name)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return words.replace(ARTICLE, "") || words;
}
