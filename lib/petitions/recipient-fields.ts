import { z } from "zod";
import { emailField, optionalLineField } from "@/lib/forms/text-field";

export const RECIPIENTS_MAX = 10;
export const RECIPIENT_NAME_MAX = 120;
export const RECIPIENT_FUNCTION_MAX = 150;

/** Somebody the letter is addressed to; in a draft any of the three may still be empty. */
export type RecipientInput = { name: string; function: string; email: string };

export type RecipientPart = "nom" | "fonction" | "courriel";

/** Name, in the form, of one field of the recipient at `row`, from 1. */
export function recipientField(row: number, part: RecipientPart): string {
  return `destinataire_${row}_${part}`;
}

/** An address that may be missing yet, but not malformed. */
const draftEmail = z
  .string()
  .default("")
  .transform((value, context) => {
    if (value.trim() === "") return "";
    const parsed = emailField.safeParse(value);
    if (parsed.success) return parsed.data;
    context.addIssue({ code: "custom", message: "email" });
    return z.NEVER;
  });

const rows = Array.from({ length: RECIPIENTS_MAX }, (_, index) => index + 1);

/** The numbered fields of every row a form may hold; a row that is not there counts as empty. */
export const recipientShape: Record<string, z.ZodType<string, string | undefined>> = Object.fromEntries(
  rows.flatMap((row) => [
    [recipientField(row, "nom"), z.string().default("").pipe(optionalLineField(RECIPIENT_NAME_MAX))],
    [recipientField(row, "fonction"), z.string().default("").pipe(optionalLineField(RECIPIENT_FUNCTION_MAX))],
    [recipientField(row, "courriel"), draftEmail],
  ]),
);

/** @returns the rows in which something was typed, in order. */
export function recipientsOf(form: Record<string, unknown>): RecipientInput[] {
  const value = (row: number, part: RecipientPart) => String(form[recipientField(row, part)] ?? "");
  return rows
    .map((row) => ({
      name: value(row, "nom"),
      function: value(row, "fonction"),
      email: value(row, "courriel"),
    }))
    .filter((recipient) => recipient.name || recipient.function || recipient.email);
}

/** The inverse of `recipientsOf`: fields of a form from recipients. */
export function recipientValues(recipients: readonly RecipientInput[]): Record<string, string> {
  return Object.fromEntries(
    recipients.flatMap((recipient, index) => [
      [recipientField(index + 1, "nom"), recipient.name],
      [recipientField(index + 1, "fonction"), recipient.function],
      [recipientField(index + 1, "courriel"), recipient.email],
    ]),
  );
}
