import { cleanLine } from "@/lib/text/clean-text";

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  "#39": "'",
  "#039": "'",
};

/** ASCII that prints and precomposed Latin letters: what cleaning leaves as it is, but for spaces. */
const ALREADY_CLEAN = /^[ -~\u00c0-\u024f\u2019]*$/;

/** A text of a data file on one line, cleaned and cut to `most` characters. */
export function shortLine(value: string, most: number): string {
  // Nearly every text: cleaning would take three quarters of the time of an import.
  if (value.length <= most && ALREADY_CLEAN.test(value)) return value.replace(/ {2,}/g, " ").trim();
  // Cleaning makes a text shorter, if anything: what is far beyond is not worth the work.
  return cleanLine(value.slice(0, most * 4))
    .slice(0, most)
    .toWellFormed()
    .trimEnd();
}

/** The same for what may hold HTML, and for French prose: tags are taken out, apostrophes made typographic. */
export function shortProse(value: string, most: number): string {
  const bare = value
    .slice(0, most * 8)
    .replace(/<[^<>]*>/g, " ")
    .replace(/&([a-z]+|#0?39);/g, (entity, name: string) => ENTITIES[name] ?? entity);
  return shortLine(bare, most).replaceAll("'", "’");
}
