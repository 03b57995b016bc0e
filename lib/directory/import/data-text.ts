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

/** A text of a data file on one line, cleaned and cut to `most` characters. */
export function shortLine(value: string, most: number): string {
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
