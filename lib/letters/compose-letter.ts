import { placeAndDate } from "@/lib/communes/place-and-date";
import { formatDateTime } from "@/lib/i18n/format";
import { parseText } from "@/lib/text/parse-text";
import type { LetterContent } from "./letter-content";

/** The petition and all that its letter quotes, as they are when the letter is prepared. */
export type LetterSource = {
  reference: string;
  appUrl: string;
  now: Date;
  petition: { title: string; body: string; slug: string; salutation: string; closing: string };
  collective: { name: string; postalAddress: string; contactEmail: string; rnaNumber: string | null };
  commune: Parameters<typeof placeAndDate>[0];
  recipients: { name: string; function: string }[];
  coSigners: string[];
  counts: { signatures: number; residents: number };
};

/**
 * Lays out what the letter says. The sender block names the collective with its postal and e-mail address
 * and, for an association, its RNA number: what makes an e-mail seize the administration (CRPA L112-8 and
 * R112-9-1).
 */
export function composeLetter(source: LetterSource): LetterContent {
  const { petition, collective, counts } = source;
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
    body: parseText(petition.body),
    closing: petition.closing,
    signedBy: collective.name,
    coSigners: source.coSigners,
    petition: {
      title: petition.title,
      url: `${source.appUrl}/petitions/${petition.slug}`,
      communeName: source.commune.name,
    },
    counts: { ...counts, elsewhere: counts.signatures - counts.residents },
    listClosedAt: `le ${formatDateTime(source.now)}`,
  };
}
