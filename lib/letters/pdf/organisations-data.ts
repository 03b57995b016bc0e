import type { LetterContent } from "@/lib/letters/letter-content";
import { organisationGroups } from "@/lib/letters/letter-organisations";
import { typographe } from "@/lib/text/french-typography";
import { confirmedVersionNote, ORGANISATION_TITLES } from "./organisations-wording";
import { type PrintableFonts, printableName, printableText } from "./printable";

/** The lists of organisations as the template reads them; `note` is empty, or says which text was confirmed. */
export type OrganisationsData = {
  title: string;
  items: { name: string; url: string; shown: string; note: string }[];
}[];

export function organisationsData(content: LetterContent, fonts: PrintableFonts): OrganisationsData {
  return organisationGroups(content).map(({ kind, organisations }) => ({
    title: ORGANISATION_TITLES[kind],
    items: organisations.map(({ name, url, version }) => ({
      name: printableName(typographe(name), fonts),
      url,
      shown: printableText(url.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, ""), fonts),
      note: version === undefined ? "" : confirmedVersionNote(version),
    })),
  }));
}
