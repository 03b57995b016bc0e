import type { FieldErrors } from "@/lib/forms/field-errors";
import { PETITION_FIELDS } from "./petition-form";
import { partsProblems } from "./petition-parts";
import { type RecipientInput, recipientField } from "./recipient-fields";
import { type Threshold, thresholdProblems } from "./threshold";
import { unknownFootnotes } from "./unknown-footnotes";
import type { QuestionText } from "./version-text";

type Publishable = {
  title: string;
  body: string;
  threshold: Threshold;
  recipients: readonly RecipientInput[];
  questions?: readonly QuestionText[];
  /** Whether its goal counts for anything: it is a number of people who sign in their own name. */
  residentsMaySign?: boolean;
};

/** The field that problems with the list as a whole belong to. */
export const RECIPIENTS_FIELD = "destinataires";

/** @returns what keeps each recipient from being written to; the whole list when there is nobody. */
export function recipientProblems(recipients: readonly RecipientInput[]): FieldErrors {
  if (recipients.length === 0) return { [RECIPIENTS_FIELD]: "recipient" };
  const errors: FieldErrors = {};
  for (const [index, recipient] of recipients.entries()) {
    if (!recipient.name) errors[recipientField(index + 1, "nom")] = "required";
    const address = recipient.channel === "post" ? "adresse" : "courriel";
    const given = recipient.channel === "post" ? recipient.postalAddress : recipient.email;
    if (!given) errors[recipientField(index + 1, address)] = "required";
  }
  return errors;
}

/**
 * @param fieldErrors what keeps the texts' fields from being filled (`fill-petition.ts`).
 * @returns what keeps a draft from being published, by field of its form; nothing when it is complete.
 */
export function missingForPublication(petition: Publishable, fieldErrors: FieldErrors = {}): FieldErrors {
  const errors: FieldErrors = { ...fieldErrors };
  if (!petition.title.trim()) errors[PETITION_FIELDS.title] = "required";
  if (!petition.body.trim()) errors[PETITION_FIELDS.body] = "required";
  else if (unknownFootnotes(petition.body).length > 0) errors[PETITION_FIELDS.body] = "unknown-footnote";
  Object.assign(errors, partsProblems(petition.questions ?? []));
  const goal = petition.residentsMaySign === false ? {} : thresholdProblems(petition.threshold);
  return { ...errors, ...goal, ...recipientProblems(petition.recipients) };
}
