import type { LetterContent } from "@/lib/letters/letter-content";
import { typographe } from "@/lib/text/french-typography";
import { type PrintableFonts, printableName, printableText } from "./printable";
import { counted } from "./wording";

const NARROW = "\u202f";
const FIXED = "\u00a0";

/** The table of élu·es as the template reads it; no rows, no table. */
export type ElectedData = { title: string; headers: string[]; rows: string[][]; note: string };

const HEADERS = ["Nom", "Mandat et territoire", "Parti ou groupe", "Vérification"];

/** What the last column means, and what it does not. */
export const STANDING_NOTE =
  `«${NARROW}vérifié${NARROW}»${FIXED}: une personne de ce nom figure, avec ce mandat, au Répertoire national des élus` +
  `${NARROW}; «${NARROW}déclaré${NARROW}»${FIXED}: le mandat est celui que la personne a indiqué. Les signatures ont été ` +
  `confirmées par courriel${NARROW}; l’identité des signataires n’a pas été vérifiée.`;

/** “12 élu·es signataires :” */
export const electedTitle = (count: number) =>
  `${counted(count, "élu·e signataire", "élu·es signataires")}${FIXED}:`;

export const standingOf = (verified: boolean) => (verified ? "vérifié" : "déclaré");

/** No word is wider than its column. */
const cut = (value: string) => value.replace(/[^\s-]{24}(?=[^\s-])/gu, "$& ");

export function electedData({ elected = [] }: LetterContent, fonts: PrintableFonts): ElectedData {
  const line = (value: string) => cut(printableText(typographe(value), fonts));
  return {
    title: electedTitle(elected.length),
    headers: HEADERS,
    rows: elected.map(({ name, mandate, territory, party, verified }) => [
      cut(printableName(name, fonts)),
      line(`${mandate}, ${territory}`),
      line(party),
      standingOf(verified),
    ]),
    note: STANDING_NOTE,
  };
}
