import { placeAndDate } from "@/lib/communes/place-and-date";
import { formatDate, formatDateTime } from "@/lib/i18n/format";
import type { ShownOrganisation } from "@/lib/petitions/shown-organisations";
import type { Threshold } from "@/lib/petitions/threshold";
import { parseText } from "@/lib/text/parse-text";
import type { LetterContent, LetterThreshold } from "./letter-content";
import { composeOrganisations } from "./letter-organisations";
import { composeParts, type LetterPartsSource } from "./letter-parts";
import { composeVersion, type LetterVersionSource } from "./letter-version";

/** The petition and all that its letter quotes, as they are when the letter is prepared. */
export type LetterSource = {
  reference: string;
  appUrl: string;
  now: Date;
  petition: { title: string; body: string; slug: string; salutation: string; closing: string };
  collective: { name: string; postalAddress: string; contactEmail: string; rnaNumber: string | null };
  commune: Parameters<typeof placeAndDate>[0];
  recipients: { name: string; function: string }[];
  organisations: readonly ShownOrganisation[];
  threshold: Threshold;
  parts?: LetterPartsSource;
  version?: LetterVersionSource | null;
  /** `elected` may be left out when there are none. */
  counts: { signatures: number; residents: number; elected?: number };
};

/**
 * Lays out what the letter says. The sender block names the collective with its postal and e-mail address
 * and, for an association, its RNA number: what makes an e-mail seize the administration (CRPA L112-8 and
 * R112-9-1).
 */
export function composeLetter(source: LetterSource): LetterContent {
  const { petition, collective } = source;
  const { elected, ...counts } = source.counts;
  const threshold = invoked(source.threshold);
  return {
    reference: source.reference,
    verifyUrl: `${source.appUrl}/verifier/${source.reference}`,
    placeAndDate: placeAndDate(source.commune, source.now),
    sender: {
      name: collective.name,
      lines: [
        ...collective.postalAddress.split("\n"),
        collective.contactEmail,
        ...(collective.rnaNumber ? [`RNA ${collective.rnaNumber}`] : []),
      ],
    },
    recipients: source.recipients.map((recipient) => ({
      name: recipient.name,
      lines: recipient.function ? [recipient.function] : [],
    })),
    subject: petition.title,
    salutation: petition.salutation,
    ...composeParts(parseText(petition.body), source.parts),
    closing: petition.closing,
    signedBy: collective.name,
    coSigners: [],
    organisations: composeOrganisations(source.organisations, source.version?.current.number ?? null),
    petition: {
      title: petition.title,
      url: `${source.appUrl}/petitions/${petition.slug}`,
      communeName: source.commune.name,
    },
    ...composeVersion(source.version),
    ...(threshold ? { threshold } : {}),
    counts: {
      ...{ ...counts, elsewhere: counts.signatures - counts.residents },
      ...(elected ? { elected } : {}),
    },
    listClosedAt: `le ${formatDateTime(source.now)}`,
  };
}

/** What the mairie is to know of the number aimed at: nothing of a goal that its authors chose. */
function invoked(threshold: Threshold): LetterThreshold | null {
  if (threshold.kind === "own" || threshold.goal === null) return null;
  if (threshold.kind === "scheme") return threshold;
  const { registered, countedOn, source } = threshold.count;
  return { kind: "electors", goal: threshold.goal, registered, countedOn: formatDate(countedOn), source };
}
