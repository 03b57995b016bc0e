import { z } from "zod";
import { type FreeField, freeFieldName, storedFreeFields } from "@/lib/campaigns/free-fields";
import type { FieldErrors } from "@/lib/forms/field-errors";
import { calledFields } from "@/lib/merge/fill-fields";
import { cleanText } from "@/lib/text/clean-text";

/** What a group answered to the free fields of its campaign's template, by key. */
export type FieldValues = Record<string, string>;

/** Longest answer, in UTF-16 units. */
export const FIELD_VALUE_MAX = 4_000;

const PREFIX = "libre_";

/** Name, in the form of a draft, of the answer to a free field. */
export function freeFieldInput(key: string): string {
  return `${PREFIX}${key}`;
}

/** Answers as they come from a form: cleaned, bounded, and without braces, which would be fields nobody fills. */
export const fieldValuesSchema = z
  .looseObject({})
  .transform((form, context): { fieldValues?: FieldValues } => {
    const answers: FieldValues = {};
    for (const [name, typed] of Object.entries(form)) {
      const key = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : "";
      if (typeof typed !== "string" || !/^[a-z0-9_]{1,40}$/.test(key)) continue;
      const value = cleanText(typed.slice(0, FIELD_VALUE_MAX * 2)).trim();
      const refuse = (message: string) => context.addIssue({ code: "custom", path: [name], message });
      if (typed.length > FIELD_VALUE_MAX * 2 || value.length > FIELD_VALUE_MAX) refuse("too-long");
      if (/\{\{|\}\}/.test(value)) refuse("merge-field");
      answers[key] = value;
    }
    // A form without such fields, such as a public petition's, leaves the answers as they are.
    return Object.keys(answers).length > 0 ? { fieldValues: answers } : {};
  });

/** The answers that a column holds. */
export function storedFieldValues(column: unknown): FieldValues {
  return z.record(z.string(), z.string()).catch({}).parse(column);
}

/** What was answered to one field: whatever it is called, never what every object has under that name. */
function answerTo(answers: FieldValues, key: string): string {
  return (Object.hasOwn(answers, key) ? answers[key] : undefined) ?? "";
}

/** Free fields as a text is filled with them. */
export type FreeValues = {
  /** By name: `champ.place`. */
  values: Record<string, string>;
  /** Names that stand for nothing when they are empty. */
  mayBeEmpty: string[];
  /** Names whose answer may have several paragraphs. */
  paragraphs: string[];
};

export const NO_FREE_VALUES: FreeValues = { values: {}, mayBeEmpty: [], paragraphs: [] };

export type FreeSource = {
  /** The columns as they are stored; absent where nobody asks. */
  fieldValues?: unknown;
  templateVersion?: { freeFields: unknown } | null;
};

/**
 * The fields that a template asks for, with what was answered. Answers outlive their campaign: without its template
 * they still fill a text.
 */
export function freeValues({ fieldValues, templateVersion }: FreeSource): FreeValues {
  const answers = storedFieldValues(fieldValues);
  const fields = storedFreeFields(templateVersion?.freeFields);
  const required = new Set(fields.filter((field) => field.required).map(({ key }) => key));
  const keys = [...new Set([...fields.map(({ key }) => key), ...Object.keys(answers)])];
  return {
    values: Object.fromEntries(keys.map((key) => [freeFieldName(key), answerTo(answers, key)])),
    mayBeEmpty: keys.filter((key) => !required.has(key)).map(freeFieldName),
    paragraphs: keys.filter((key) => isLong(key, fields, answers)).map(freeFieldName),
  };
}

function isLong(key: string, fields: readonly FreeField[], answers: FieldValues): boolean {
  const field = fields.find((one) => one.key === key);
  return field ? field.multiline : answerTo(answers, key).includes("\n");
}

/** The required answers that a text waits for, by field of the form of a draft. */
export function unansweredFields(
  fields: readonly FreeField[],
  answers: FieldValues,
  texts: readonly string[],
): FieldErrors {
  const called = (key: string) => texts.some((text) => calledFields(text).has(freeFieldName(key)));
  return Object.fromEntries(
    fields
      .filter(({ key, required }) => required && !answerTo(answers, key) && called(key))
      .map(({ key }) => [freeFieldInput(key), "required" as const]),
  );
}

/** What each field asks for, by the name that texts call it by: `champ.place` → “Nom de la place”. */
export function freeFieldTitles(fields: readonly FreeField[]): Partial<Record<string, string>> {
  return Object.fromEntries(fields.map(({ key, label }) => [freeFieldName(key), label]));
}
