import { z } from "zod";
import { type Addressee, BLANK_ADDRESSEE } from "@/lib/directory/addressee";
import { emailField, optionalLineField } from "@/lib/forms/text-field";
import { cleanText } from "@/lib/text/clean-text";

export const RECIPIENTS_MAX = 10;
/** Lengths in UTF-16 units, after cleaning. */
export const RECIPIENT_NAME_MAX = 120;
export const RECIPIENT_FUNCTION_MAX = 150;
export const APPELLATION_MAX = 120;
export const POSTAL_LINES_MAX = 8;
export const POSTAL_LINE_MAX = 100;

/** Somebody the letter is addressed to; in a draft anything may still be empty. */
export type RecipientInput = Addressee;

/** `poste` is a box to tick; `qualite` is hidden and says what the directory proposed. */
export type RecipientPart = "nom" | "fonction" | "appel" | "poste" | "courriel" | "adresse" | "qualite";

/** The parts in which something is typed: a row with none of them filled is nobody. */
export const TYPED_PARTS = ["nom", "fonction", "appel", "courriel", "adresse"] as const;

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

const optionalLine = (max: number) => z.string().default("").pipe(optionalLineField(max));

/** “Madame la Maire”: the comma of a salutation is put by the letter. */
const appellation = optionalLine(APPELLATION_MAX).transform((value) => value.replace(/[\s,;:]+$/, ""));

/** Lines of an envelope: without empty ones, spaces tidied; may be missing yet. */
export const draftPostalAddress = z
  .string()
  .default("")
  .pipe(z.string().max(POSTAL_LINES_MAX * POSTAL_LINE_MAX * 2, "too-long"))
  .transform((value) => cleanText(value).split("\n").flatMap(tidyLine))
  .pipe(
    z
      .array(z.string())
      .max(POSTAL_LINES_MAX, "address-lines")
      .refine((lines) => lines.every((line) => line.length <= POSTAL_LINE_MAX), "too-long")
      .transform((lines) => lines.join("\n")),
  );

function tidyLine(line: string): string[] {
  const tidy = line.replace(/\s+/g, " ").trim();
  return tidy ? [tidy] : [];
}

const rows = Array.from({ length: RECIPIENTS_MAX }, (_, index) => index + 1);

/** The numbered fields of every row a form may hold; a row that is not there counts as empty. */
export const recipientShape: Record<string, z.ZodType<string, string | undefined>> = Object.fromEntries(
  rows.flatMap((row) => [
    [recipientField(row, "nom"), optionalLine(RECIPIENT_NAME_MAX)],
    [recipientField(row, "fonction"), optionalLine(RECIPIENT_FUNCTION_MAX)],
    [recipientField(row, "appel"), appellation],
    [recipientField(row, "poste"), z.string().max(10).default("")],
    [recipientField(row, "courriel"), draftEmail],
    [recipientField(row, "adresse"), draftPostalAddress],
    [recipientField(row, "qualite"), z.string().default("")],
  ]),
);

/**
 * What comes before `recipientShape` reads a form: of the two addresses of a recipient, the one that is not in use
 * is dropped, whatever it holds. Both are in the page.
 */
export function withoutUnusedAddresses(form: unknown): unknown {
  if (typeof form !== "object" || form === null) return form;
  const values = form as Record<string, unknown>;
  const unused = new Set(
    rows.map((row) => recipientField(row, values[recipientField(row, "poste")] ? "courriel" : "adresse")),
  );
  return Object.fromEntries(Object.entries(values).filter(([name]) => !unused.has(name)));
}

/** @returns the rows in which something was typed, in order. */
export function recipientsOf(form: Record<string, unknown>): RecipientInput[] {
  const value = (row: number, part: RecipientPart) => String(form[recipientField(row, part)] ?? "");
  return rows
    .filter((row) => TYPED_PARTS.some((part) => value(row, part).trim()))
    .map((row): RecipientInput => {
      const posted = value(row, "poste") !== "";
      return {
        name: value(row, "nom"),
        function: value(row, "fonction"),
        kind: kindOf(value(row, "qualite")),
        appellation: value(row, "appel"),
        channel: posted ? "post" : "email",
        email: posted ? "" : value(row, "courriel"),
        postalAddress: posted ? value(row, "adresse") : "",
      };
    });
}

function kindOf(written: string): RecipientInput["kind"] {
  return written === "mairie" || written === "mayor" || written === "councillor" ? written : "other";
}

/** What the fields of one row hold for a recipient. */
export function recipientParts(recipient: RecipientInput = BLANK_ADDRESSEE): Record<RecipientPart, string> {
  return {
    nom: recipient.name,
    fonction: recipient.function,
    appel: recipient.appellation,
    poste: recipient.channel === "post" ? "on" : "",
    courriel: recipient.email,
    adresse: recipient.postalAddress,
    qualite: recipient.kind === "other" ? "" : recipient.kind,
  };
}

/** The inverse of `recipientsOf`: fields of a form from recipients. */
export function recipientValues(recipients: readonly RecipientInput[]): Record<string, string> {
  return Object.fromEntries(
    recipients.flatMap((recipient, index) =>
      Object.entries(recipientParts(recipient)).map(([part, value]) => [
        recipientField(index + 1, part as RecipientPart),
        value,
      ]),
    ),
  );
}
