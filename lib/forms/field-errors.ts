import type { z } from "zod";

/**
 * What can be wrong with a field. Schemas use these as messages; the `errors.fields` part of the
 * catalogue words each of them.
 */
export const FIELD_ERRORS = [
  "required",
  "too-long",
  "too-short",
  "email",
  "postal-code",
  "consent",
  "consent-elected",
  "signers",
  "number",
  "rna",
  "posting-day",
  "commune",
  "commune-several",
  "recipient",
  "recipient-after-signatures",
  "name",
  "unknown-footnote",
  "merge-field",
  "unchanged",
  "field-key",
  "address-lines",
  "code",
  "address-refused",
  "source",
  "electors",
  "web-address",
  "too-many",
  "slots",
  "answer-day",
  "too-many-files",
  "files-too-large",
  "file-missing",
  "file-too-large",
  "file-type",
  "file-damaged",
  "file-encrypted",
  "file-active",
  "file-pages",
  "file-image-size",
  "organisation-refused",
  "entitled",
] as const;

export type FieldError = (typeof FIELD_ERRORS)[number];
export type FieldErrors = Partial<Record<string, FieldError>>;

/** @returns the first thing wrong with each field, by its name in the form. */
export function fieldErrorsOf(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    const field = issue.path.map(String).join(".");
    const known = FIELD_ERRORS.find((code) => code === issue.message);
    errors[field] ??= known ?? (issue.code === "too_big" ? "too-long" : "required");
  }
  return errors;
}
