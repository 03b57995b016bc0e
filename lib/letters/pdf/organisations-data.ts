import type { LetterContent } from "@/lib/letters/letter-content";
import { type OrganisationGroup, organisationGroups } from "@/lib/letters/letter-organisations";
import { typographe } from "@/lib/text/french-typography";
import { type PrintableFonts, printableName, printableText } from "./printable";
import { WORDS } from "./wording";

const FIXED = "\u00a0";

const TITLES: Record<OrganisationGroup["kind"], string> = {
  joint: WORDS.jointSigners,
  support: WORDS.coSigners,
  confirmed: `Organisations cosignataires${FIXED}:`,
  named: `Organisations citées par le collectif, sans confirmation de leur part${FIXED}:`,
};

/** The lists of organisations as the template reads them; `note` is empty, or says which text was confirmed. */
export type OrganisationsData = {
  title: string;
  items: { name: string; url: string; shown: string; note: string }[];
}[];

export function organisationsData(content: LetterContent, fonts: PrintableFonts): OrganisationsData {
  return organisationGroups(content).map(({ kind, organisations }) => ({
    title: TITLES[kind],
    items: organisations.map(({ name, url, version }) => ({
      name: printableName(typographe(name), fonts),
      url,
      shown: printableText(url.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, ""), fonts),
      note: version === undefined ? "" : ` (a confirmé la version${FIXED}${version} du texte)`,
    })),
  }));
}
