import { z } from "zod";
import { lineField, textField } from "@/lib/forms/text-field";
import { cleanText } from "@/lib/text/clean-text";
import { BODY_MAX, PETITION_FIELDS, TITLE_MAX } from "./petition-form";

/** Longest note of what was corrected and why, in UTF-16 units: the public reads it above the text. */
export const NOTE_MAX = 500;

/** Names of the fields in the page. */
export const CORRECTION_FIELDS = {
  petition: "petition",
  title: PETITION_FIELDS.title,
  body: PETITION_FIELDS.body,
  note: "note",
  revision: PETITION_FIELDS.revision,
  gesture: "geste",
} as const;

/** The buttons of the page: look at the difference, go back to the text, make it public. */
export const CORRECTION_GESTURES = { compare: "comparer", edit: "reprendre", confirm: "confirmer" } as const;

/** The note may be empty here: whether one is owed is known when the petition is held (`require-correction.ts`). */
export const correctionSchema = z
  .object({
    [CORRECTION_FIELDS.petition]: z.string(),
    [CORRECTION_FIELDS.title]: lineField(TITLE_MAX),
    [CORRECTION_FIELDS.body]: textField(BODY_MAX),
    [CORRECTION_FIELDS.note]: z
      .string()
      .default("")
      .pipe(z.string().max(NOTE_MAX * 4, "too-long"))
      .transform((value) => cleanText(value).replace(/\s+/g, " ").trim())
      .pipe(z.string().max(NOTE_MAX, "too-long")),
    [CORRECTION_FIELDS.revision]: z.coerce.number("required").int().min(1),
    [CORRECTION_FIELDS.gesture]: z.string().optional(),
  })
  .transform((form) => ({
    petitionId: form.petition,
    title: form.titre,
    body: form.texte,
    note: form.note,
    revision: form.revision,
    confirmed: form.geste === CORRECTION_GESTURES.confirm,
  }));

export type CorrectionInput = Omit<z.output<typeof correctionSchema>, "confirmed">;
