import type { LetterAnnex } from "@/lib/letters/letter-parts";
import { annexLine } from "./parts-wording";
import { counted } from "./wording";

const FIXED = "\u00a0";

/** Every French word of the page that goes on top of a posted letter, beside those that it shares with the letter. */
export const COVER_WORDS = {
  footer: "page d’adresse, à mettre sur la lettre",
  enclosed: `Ce pli contient${FIXED}:`,
  letter: `la lettre qui porte cette référence${FIXED};`,
  letterAlone: "la lettre qui porte cette référence.",
  verify: "Vérifier cette lettre",
  how:
    "Ouvrez cette adresse, ou photographiez le code, pour retrouver la référence de la lettre, son nombre de " +
    `signatures et son nombre de pages, et savoir qu’elle vient bien du collectif${FIXED}:`,
  original:
    "Sur demande, le collectif vous envoie par courriel le fichier d’origine, que la même page permet de comparer.",
} as const;

/** The second thing enclosed: the list, and how many names it holds. @param last whether nothing follows. */
export function enclosedList(listed: number, last = true): string {
  return `la liste des signataires (${counted(listed, "nom", "noms")})${last ? "." : `${FIXED};`}`;
}

/** As much of a title as keeps its annex on one line: the page has to stay one page. */
const TITLE_MAX = 55;

/** What is enclosed beside the letter and its list, to be printed too, in the letter's order. */
export function enclosedAnnexes(annexes: readonly LetterAnnex[]): string[] {
  const short = (title: string) =>
    [...title].length > TITLE_MAX
      ? `${[...title]
          .slice(0, TITLE_MAX - 1)
          .join("")
          .trimEnd()}…`
      : title;
  return annexes.map((annex, rank) => {
    const line = annexLine({ ...annex, title: short(annex.title) });
    return `pièce jointe ${rank + 1}${FIXED}: ${line}${rank + 1 < annexes.length ? `${FIXED};` : "."}`;
  });
}

/** How many sheets of text to expect, so that a missing one is seen. @param annexes files that come after them. */
export function enclosedPages(pages: number, annexes = 0): string {
  const besides =
    annexes === 0
      ? "celle-ci"
      : annexes === 1
        ? "celle-ci et la pièce jointe"
        : "celle-ci et les pièces jointes";
  return pages < 2
    ? `En tout, 1 page, outre ${besides}.`
    : `En tout, ${counted(pages, "page", "pages")} numérotées, outre ${besides}.`;
}
