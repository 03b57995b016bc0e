import type { Commune } from "@/lib/db/generated/client";
import type { ElectedView } from "@/lib/directory/commune-directory";
import { automaticClosing, automaticSalutation } from "@/lib/directory/salutation";
import { formatDate } from "@/lib/i18n/format";
import type { LetterContent } from "@/lib/letters/letter-content";
import { type FieldProblem, fillFields, mayHoldFields } from "@/lib/merge/fill-fields";
import type { MergeValues } from "@/lib/merge/merge-fields";
import { mergeValues } from "@/lib/merge/merge-values";
import { parseText } from "@/lib/text/parse-text";
import type { TextDocument } from "@/lib/text/text-document";
import { jointSigners, MAILING_FIELDS } from "./mailing-form";

export type MailingText = {
  title: string;
  body: string;
  closing: string;
  coSigners: string;
  place: string;
};

/** One recipient's copy and all that it quotes. */
export type CopySource = {
  mailing: MailingText;
  collective: { name: string; postalAddress: string; contactEmail: string; rnaNumber: string | null };
  copy: { kind: "mayor" | "councillor" | "mairie"; name: string; function: string; appellation: string };
  /** Of the recipient. */
  commune: Pick<Commune, "insee" | "name" | "linkType" | "departmentCode">;
  /** Of that commune, as the register has them when the letter is composed. */
  mayor: ElectedView | null;
  now: Date;
};

/** A problem, and the field of the form that it is in. */
export type CopyProblem = FieldProblem & { field: string };

export type FilledCopy = { title: string; body: string; closing: string; problems: CopyProblem[] };

/** “Montpellier, le 1er décembre 2026”: the sender's place, whatever the recipient's commune. */
export function writtenAt(place: string, now: Date): string {
  return place ? `${place}, le ${formatDate(now)}` : `Le ${formatDate(now)}`;
}

/** What each field says for this recipient. */
export function copyValues({ mailing, collective, copy, commune, mayor, now }: CopySource): MergeValues {
  const values = mergeValues({ commune, directory: { mayor }, recipients: [copy], collective, now });
  return { ...values, lieu_et_date: writtenAt(mailing.place, now) };
}

/** Title, body and closing with their fields filled in the recipient's own grammar; never throws. */
export function fillCopy(source: CopySource): FilledCopy {
  const { mailing, copy } = source;
  const texts = [mailing.title, mailing.body, mailing.closing];
  const values = texts.some(mayHoldFields) ? copyValues(source) : null;
  const problems: CopyProblem[] = [];
  const fill = (text: string, syntax: "plain" | "markdown", field: string) => {
    if (!values || !mayHoldFields(text)) return text;
    const filled = fillFields(text, { values, syntax });
    problems.push(...filled.problems.map((problem) => ({ ...problem, field })));
    return filled.text;
  };
  return {
    title: fill(mailing.title, "plain", MAILING_FIELDS.title),
    body: fill(mailing.body, "markdown", MAILING_FIELDS.body),
    closing: fill(mailing.closing, "plain", MAILING_FIELDS.closing) || automaticClosing([copy]),
    problems,
  };
}

/** Reads a body once for all copies that say the same words. */
export type BodyReader = (body: string) => TextDocument;

export function onceRead(): BodyReader {
  let last: { body: string; document: TextDocument } | undefined;
  return (body) => {
    if (last?.body !== body) last = { body, document: parseText(body) };
    return last.document;
  };
}

/**
 * Lays out what one copy says. The sender block names the collective with its postal and e-mail address and, for
 * an association, its RNA number, as in a petition's letter (CRPA L112-8 and R112-9-1).
 */
export function composeCopy(
  source: CopySource,
  issued: { reference: string; appUrl: string },
  readBody: BodyReader = parseText,
): { content: LetterContent; problems: CopyProblem[] } {
  const { mailing, collective, copy, commune, now } = source;
  const { title, body, closing, problems } = fillCopy(source);
  const content: LetterContent = {
    reference: issued.reference,
    verifyUrl: `${issued.appUrl}/verifier/${issued.reference}`,
    placeAndDate: writtenAt(mailing.place, now),
    sender: {
      name: collective.name,
      lines: [
        ...collective.postalAddress.split("\n"),
        collective.contactEmail,
        ...(collective.rnaNumber ? [`RNA ${collective.rnaNumber}`] : []),
      ],
    },
    recipients: [{ name: copy.name, lines: copy.function ? [copy.function] : [] }],
    subject: title,
    salutation: automaticSalutation([copy]),
    body: readBody(body),
    closing,
    signedBy: collective.name,
    coSigners: jointSigners(mailing.coSigners),
    petition: { title, url: issued.appUrl, communeName: commune.name },
    counts: { signatures: 0, residents: 0, elsewhere: 0 },
    listClosedAt: "",
    withoutList: true,
  };
  return { content, problems };
}
