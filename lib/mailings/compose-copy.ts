import type { Commune } from "@/lib/db/generated/client";
import type { ElectedView } from "@/lib/directory/commune-directory";
import { automaticClosing, automaticSalutation } from "@/lib/directory/salutation";
import { formatDate } from "@/lib/i18n/format";
import type { LetterContent } from "@/lib/letters/letter-content";
import { composeParts, type LetterAnnex } from "@/lib/letters/letter-parts";
import { type FieldProblem, fillFields, mayHoldFields } from "@/lib/merge/fill-fields";
import type { MergeValues } from "@/lib/merge/merge-fields";
import { mergeValues } from "@/lib/merge/merge-values";
import { parseText } from "@/lib/text/parse-text";
import type { Inline, TextDocument } from "@/lib/text/text-document";
import { jointSigners, MAILING_FIELDS } from "./mailing-form";
import { fillMailingParts, type MailingParts, mailingPartTexts } from "./mailing-parts";

export type MailingText = {
  title: string;
  body: string;
  closing: string;
  coSigners: string;
  place: string;
  /** Questions, sources and a request to meet; none unless given. */
  parts?: MailingParts;
  /** The petition it speaks of. */
  petition?: { title: string; slug: string } | null;
  annexes?: LetterAnnex[];
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

export type FilledCopy = {
  title: string;
  body: string;
  closing: string;
  parts: MailingParts;
  problems: CopyProblem[];
};

const NO_PARTS: MailingParts = { questions: [], sources: [], meetingRequest: null };

/** Every text of a letter to many that may hold fields. */
export function mailingTexts({ title, body, closing, parts = NO_PARTS }: MailingText): string[] {
  return [title, body, closing, ...mailingPartTexts(parts)];
}

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
  const values = mailingTexts(mailing).some(mayHoldFields) ? copyValues(source) : null;
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
    parts: fillMailingParts(mailing.parts ?? NO_PARTS, (text, field) => fill(text, "plain", field)),
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
  const { title, body, closing, parts, problems } = fillCopy(source);
  const { petition = null, annexes = [] } = mailing;
  const petitionUrl = petition ? `${issued.appUrl}/petitions/${petition.slug}` : issued.appUrl;
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
    ...composeParts(withPetition(readBody(body), petition, petitionUrl), {
      ...parts,
      questions: asked(parts),
      annexes,
    }),
    closing,
    signedBy: collective.name,
    // The collective signs above: it is not beside itself too.
    coSigners: jointSigners(mailing.coSigners).filter((name) => name !== collective.name),
    petition: { title: petition?.title ?? title, url: petitionUrl, communeName: commune.name },
    counts: { signatures: 0, residents: 0, elsewhere: 0 },
    listClosedAt: "",
    withoutList: true,
  };
  return { content, problems };
}

const asked = ({ questions }: MailingParts) =>
  questions.map((question) => ({ ...question, answer: "", answeredOn: null }));

/** Where everybody can read, and sign, the petition that the letter speaks of: the last line of its text. */
function withPetition(body: TextDocument, petition: { title: string } | null, url: string): TextDocument {
  if (!petition) return body;
  const children: Inline[] = [
    { type: "text", value: `Le texte de la pétition «\u202f${petition.title}\u202f»\u00a0: ` },
    { type: "link", href: url, children: [{ type: "text", value: url }] },
  ];
  return { ...body, blocks: [...body.blocks, { type: "paragraph", children }] };
}
