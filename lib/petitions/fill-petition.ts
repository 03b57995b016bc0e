import type { Addressee } from "@/lib/directory/addressee";
import { automaticClosing, automaticSalutation } from "@/lib/directory/salutation";
import type { FieldErrors } from "@/lib/forms/field-errors";
import { type FieldProblem, fillFields, mayHoldFields } from "@/lib/merge/fill-fields";
import { fieldsFor, MERGE_FIELDS, type MergePlace, type MergeValues } from "@/lib/merge/merge-fields";
import { type FreeValues, NO_FREE_VALUES } from "./free-values";
import { BODY_MAX, PETITION_FIELDS, TITLE_MAX } from "./petition-form";

/** A problem, and the field of the form that it is in. */
export type PlacedProblem = FieldProblem & { field: string };

type LetterWords = { salutation: string; closing: string };
type Texts = { title: string; body: string };

/** Texts with their fields filled; while `errors` has anything, they are not to be published or sent. */
export type Filled<T> = T & { problems: PlacedProblem[]; errors: FieldErrors };

/** Title and text as they are published: without fields, which are resolved once and for all. */
export function fillPetition(
  { title, body }: Texts,
  values: MergeValues,
  free: FreeValues = NO_FREE_VALUES,
): Filled<Texts> {
  const filledTitle = fill(title, values, free, "petition", "plain", PETITION_FIELDS.title);
  const filledBody = fill(body, values, free, "petition", "markdown", PETITION_FIELDS.body);
  const problems = [...filledTitle.problems, ...filledBody.problems];
  const tooLong: FieldErrors = {
    ...(filledTitle.text.length > TITLE_MAX ? { [PETITION_FIELDS.title]: "too-long" } : {}),
    ...(filledBody.text.length > BODY_MAX ? { [PETITION_FIELDS.body]: "too-long" } : {}),
  };
  return {
    title: filledTitle.text,
    body: filledBody.text,
    problems,
    errors: { ...tooLong, ...errorsOf(problems) },
  };
}

/** Salutation and closing as the letter says them: filled, or what follows from the recipients when left empty. */
export function fillLetterWords(
  letter: LetterWords & { recipients: readonly Pick<Addressee, "appellation">[] },
  values: MergeValues,
  free: FreeValues = NO_FREE_VALUES,
): Filled<LetterWords> {
  const salutation = fill(letter.salutation, values, free, "letter", "plain", PETITION_FIELDS.salutation);
  const closing = fill(letter.closing, values, free, "letter", "plain", PETITION_FIELDS.closing);
  const problems = [...salutation.problems, ...closing.problems];
  return {
    salutation: salutation.text || automaticSalutation(letter.recipients),
    closing: closing.text || automaticClosing(letter.recipients),
    problems,
    errors: errorsOf(problems),
  };
}

/** Whether the values have to be known at all: most texts hold no field, and the directory is not asked. */
export function usesFields(texts: readonly string[]): boolean {
  return texts.some(mayHoldFields);
}

/** One text with its fields filled, and what could not be. */
export function fill(
  text: string,
  values: MergeValues,
  { values: answers, mayBeEmpty, paragraphs }: FreeValues,
  place: MergePlace,
  syntax: "markdown" | "plain",
  field: string,
): { text: string; problems: PlacedProblem[] } {
  if (!mayHoldFields(text)) return { text, problems: [] };
  const allowed = new Set<string>(fieldsFor(place));
  const letterOnly = MERGE_FIELDS.filter((name) => !allowed.has(name));
  const usable = Object.fromEntries(Object.entries(values).filter(([name]) => allowed.has(name)));
  const rules = { letterOnly, syntax, mayBeEmpty, paragraphs };
  const filled = fillFields(text, { ...rules, values: { ...usable, ...answers } });
  return { text: filled.text, problems: filled.problems.map((problem) => ({ ...problem, field })) };
}

/** The same by field of the form. */
export function errorsOf(problems: readonly PlacedProblem[]): FieldErrors {
  return Object.fromEntries(problems.map(({ field }) => [field, "merge-field" as const]));
}
