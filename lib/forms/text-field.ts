import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/text/clean-text";
import type { FieldError } from "./field-errors";

const say = (code: FieldError) => code;

/** Somebody's typing on one line: cleaned, required, bounded. Lengths are in UTF-16 units. */
export function lineField(max: number) {
  return z
    .string(say("required"))
    .max(max * 4, say("too-long"))
    .transform(cleanLine)
    .pipe(z.string().min(1, say("required")).max(max, say("too-long")));
}

/** The same, but may be left empty: then `""`. */
export function optionalLineField(max: number) {
  return z
    .string(say("required"))
    .max(max * 4, say("too-long"))
    .transform(cleanLine)
    .pipe(z.string().max(max, say("too-long")));
}

/** Several lines: line ends become `\n`; everything else as for one line. */
export function textField(max: number) {
  return z
    .string(say("required"))
    .max(max * 2, say("too-long"))
    .transform((value) => cleanText(value).trim())
    .pipe(z.string().min(1, say("required")).max(max, say("too-long")));
}

/**
 * An address a mail server takes: 254 characters at most (RFC 5321), no line break, one `@`. What it does
 * not forgive is left to the confirmation mail.
 */
export const emailField = z
  .string(say("required"))
  .max(1000, say("email"))
  .transform((value) => value.trim().normalize("NFC"))
  .pipe(
    z
      .string()
      .min(1, say("required"))
      .max(254, say("email"))
      .regex(
        /^[^\s@<>()[\],;:"\\\p{C}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.[\p{L}]{2,}$/u,
        say("email"),
      )
      .refine((value) => !value.includes("..") && !value.startsWith("."), say("email")),
  );

/** A French postal code; spaces are forgiven. */
export const postalCodeField = z
  .string(say("required"))
  .max(40, say("postal-code"))
  .transform((value) => value.replace(/\s/g, ""))
  .pipe(
    z
      .string()
      .min(1, say("required"))
      .regex(/^(?!00)\d{5}$/, say("postal-code")),
  );

/** A ticked box posts something; an unticked one posts nothing. */
export const checkboxField = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== "");
