import { counted } from "./wording";

const FIXED = "\u00a0";

/** Every French word of the page that goes on top of a posted letter, beside those that it shares with the letter. */
export const COVER_WORDS = {
  footer: "page d’adresse, à mettre sur la lettre",
  enclosed: `Ce pli contient${FIXED}:`,
  letter: `la lettre qui porte cette référence${FIXED};`,
  verify: "Vérifier cette lettre",
  how:
    "Ouvrez cette adresse, ou photographiez le code, pour retrouver la référence de la lettre, son nombre de " +
    `signatures et son nombre de pages, et savoir qu’elle vient bien du collectif${FIXED}:`,
  original:
    "Sur demande, le collectif vous envoie par courriel le fichier d’origine, que la même page permet de comparer.",
} as const;

/** The second thing enclosed: the list, and how many names it holds. */
export function enclosedList(listed: number): string {
  return `la liste des signataires (${counted(listed, "nom", "noms")}).`;
}

/** How many sheets of text to expect, so that a missing one is seen. */
export function enclosedPages(pages: number): string {
  return pages < 2
    ? "En tout, 1 page, outre celle-ci."
    : `En tout, ${counted(pages, "page", "pages")} numérotées, outre celle-ci.`;
}
