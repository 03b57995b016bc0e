import { z } from "zod";
import { lineField, optionalLineField } from "@/lib/forms/text-field";
import { partsSchema } from "@/lib/petitions/parts-form";
import { cleanText } from "@/lib/text/clean-text";

/** Lengths in UTF-16 units, after cleaning: those of a petition. */
export const MAILING_TITLE_MAX = 150;
export const MAILING_BODY_MAX = 60_000;
export const MAILING_CLOSING_MAX = 600;
export const MAILING_PLACE_MAX = 100;
export const JOINT_SIGNERS_MAX = 60;
export const JOINT_SIGNER_NAME_MAX = 150;

export const MAILING_FIELDS = {
  collective: "collectif",
  title: "titre",
  body: "texte",
  closing: "formule_politesse",
  coSigners: "co_signataires",
  place: "lieu",
  petition: "petition",
  revision: "revision",
} as const;

const textUpTo = (max: number) =>
  z
    .string()
    .default("")
    .pipe(z.string().max(max * 2, "too-long"))
    .transform((value) => cleanText(value).trim())
    .pipe(z.string().max(max, "too-long"));

/** One organisation a line; empty lines are nothing, and a name given twice is one. */
const coSignersField = z
  .string()
  .default("")
  .pipe(z.string().max(JOINT_SIGNERS_MAX * JOINT_SIGNER_NAME_MAX * 2, "too-long"))
  .transform((value) => jointSigners(cleanText(value)))
  .pipe(
    z
      .array(z.string())
      .max(JOINT_SIGNERS_MAX, "too-long")
      .refine((names) => names.every((name) => name.length <= JOINT_SIGNER_NAME_MAX), "too-long"),
  )
  .transform((names) => names.join("\n"));

/** The organisations that sign beside the collective, as they are kept: one a line. */
export function jointSigners(text: string): string[] {
  const names = text.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  return [...new Set(names.filter(Boolean))];
}

export const newMailingSchema = z
  .object({ collectif: z.uuid("required"), titre: lineField(MAILING_TITLE_MAX) })
  .transform((form) => ({ collectiveId: form.collectif, title: form.titre }));

/** The words of a letter as they stand: anything but the title may be missing, nothing may be malformed. */
const mailingText = z
  .object({
    titre: lineField(MAILING_TITLE_MAX),
    texte: textUpTo(MAILING_BODY_MAX),
    formule_politesse: textUpTo(MAILING_CLOSING_MAX),
    co_signataires: coSignersField,
    lieu: z.string().default("").pipe(optionalLineField(MAILING_PLACE_MAX)),
    petition: z.union([z.literal(""), z.uuid()]).default(""),
    revision: z.coerce.number("required").int().min(1),
  })
  .transform((form) => ({
    title: form.titre,
    body: form.texte,
    closing: form.formule_politesse,
    coSigners: form.co_signataires,
    place: form.lieu,
    petitionId: form.petition || null,
    revision: form.revision,
  }));

/** The text with its questions, its sources and its request to meet. */
export const mailingSchema = z.intersection(mailingText, partsSchema);

export type NewMailingInput = z.output<typeof newMailingSchema>;
export type MailingInput = z.output<typeof mailingSchema>;
