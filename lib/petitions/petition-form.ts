import { z } from "zod";
import { lineField, optionalLineField } from "@/lib/forms/text-field";
import { cleanText } from "@/lib/text/clean-text";
import { partsSchema } from "./parts-form";
import { recipientShape, recipientsOf, withoutUnusedAddresses } from "./recipient-fields";
import { thresholdSchema } from "./threshold-form";
import { whoMaySignSchema } from "./who-may-sign";

/** Lengths in UTF-16 units, after cleaning. */
export const TITLE_MAX = 150;
export const BODY_MAX = 60_000;
export const SALUTATION_MAX = 200;
export const CLOSING_MAX = 600;
export const CO_SIGNERS_MAX = 60;
export const CO_SIGNER_NAME_MAX = 150;
export const GOAL_DEFAULT = 100;

/** Names of the single fields in the page; recipients have numbered ones (`recipient-fields.ts`). */
export const PETITION_FIELDS = {
  collective: "collectif",
  commune: "commune",
  title: "titre",
  body: "texte",
  coSigners: "co_signataires",
  salutation: "formule_appel",
  closing: "formule_politesse",
  revision: "revision",
} as const;

const optionalText = (max: number) =>
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
  .pipe(z.string().max(CO_SIGNERS_MAX * CO_SIGNER_NAME_MAX * 2, "too-long"))
  .transform((value) => [...new Set(cleanText(value).split("\n").flatMap(lineOf))])
  .pipe(
    z
      .array(z.string())
      .max(CO_SIGNERS_MAX, "too-long")
      .refine((names) => names.every((name) => name.length <= CO_SIGNER_NAME_MAX), "too-long"),
  );

function lineOf(line: string): string[] {
  const name = line.replace(/\s+/g, " ").trim();
  return name ? [name] : [];
}

const idField = z.uuid("required");
/** First step: who carries the petition, where, and what it is called. */
export const newPetitionSchema = z
  .object({
    collectif: idField,
    /** What was typed, and the INSEE code of what was chosen: which commune it is, `resolveCommune` says. */
    commune: z.string().default("").pipe(optionalLineField(200)),
    insee: z.string().max(5, "commune").optional(),
    titre: lineField(TITLE_MAX),
  })
  .refine((form) => form.commune || form.insee, { path: ["commune"], error: "commune" })
  .transform((form) => ({
    collectiveId: form.collectif,
    place: { commune: form.commune, insee: form.insee },
    title: form.titre,
  }));

const letterShape = {
  formule_appel: z.string().default("").pipe(optionalLineField(SALUTATION_MAX)),
  formule_politesse: optionalText(CLOSING_MAX),
  revision: z.coerce.number("required").int().min(1),
  ...recipientShape,
};

const letterOf = (form: { formule_appel: string; formule_politesse: string; revision: number }) => ({
  recipients: recipientsOf(form),
  salutation: form.formule_appel,
  closing: form.formule_politesse,
  revision: form.revision,
});

const draftText = z
  .preprocess(
    withoutUnusedAddresses,
    z.object({
      titre: lineField(TITLE_MAX),
      texte: optionalText(BODY_MAX),
      co_signataires: coSignersField,
      ...letterShape,
    }),
  )
  .transform((form) => ({
    ...letterOf(form),
    title: form.titre,
    body: form.texte,
    coSigners: form.co_signataires,
  }));

/** A draft as it stands: anything but the title may be missing, nothing may be malformed. */
export const draftSchema = z.intersection(
  z.intersection(z.intersection(draftText, thresholdSchema), partsSchema),
  whoMaySignSchema,
);

/** What may still change once a petition is public: whom the letter addresses, and how. */
export const recipientsSchema = z
  .preprocess(withoutUnusedAddresses, z.object(letterShape))
  .transform(letterOf);

export type NewPetitionInput = z.output<typeof newPetitionSchema>;
export type DraftInput = z.output<typeof draftSchema>;
export type RecipientsInput = z.output<typeof recipientsSchema>;
