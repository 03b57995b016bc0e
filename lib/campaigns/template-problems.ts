import type { FieldErrors } from "@/lib/forms/field-errors";
import { type FieldProblem, fillFields } from "@/lib/merge/fill-fields";
import { fieldsFor, MERGE_FIELDS, type MergePlace } from "@/lib/merge/merge-fields";
import { freeFieldName } from "./free-fields";
import { TEMPLATE_FIELDS } from "./template-form";
import { textOfQuestions, textOfSources } from "./template-parts";
import type { TemplateText } from "./template-text";

/** A problem, and the field of the form that it is in. */
export type TemplateProblem = FieldProblem & { field: string };

/** Any words: here it only matters which names exist. */
const SOME = "…";

/**
 * The fields of a template that no petition could fill: unknown, half typed, nested, or dated. A template knows
 * no field that would put a template into a template, itself included.
 */
export function templateProblems(template: TemplateText): TemplateProblem[] {
  const free = template.freeFields.map(({ key }) => freeFieldName(key));
  const inPlace = (place: MergePlace, text: string, field: string) => problemsOf(text, field, place, free);
  return [
    ...inPlace("petition", template.title, TEMPLATE_FIELDS.title),
    ...inPlace("petition", template.body, TEMPLATE_FIELDS.body),
    ...inPlace("letter", template.salutation, TEMPLATE_FIELDS.salutation),
    ...inPlace("letter", template.closing, TEMPLATE_FIELDS.closing),
    ...inPlace("petition", textOfQuestions(template.questions), TEMPLATE_FIELDS.questions),
    ...inPlace("petition", textOfSources(template.sources), TEMPLATE_FIELDS.sources),
  ];
}

function problemsOf(
  text: string,
  field: string,
  place: MergePlace,
  free: readonly string[],
): TemplateProblem[] {
  const allowed: readonly string[] = fieldsFor(place);
  const letterOnly = MERGE_FIELDS.filter((name) => !allowed.includes(name));
  const values = Object.fromEntries([...allowed, ...free].map((name) => [name, SOME]));
  const { problems } = fillFields(text, { values, letterOnly, syntax: "plain" });
  return problems.map((problem) => ({ ...problem, field }));
}

/** What keeps a template from being handed to local groups, by field of its form. */
export function missingForTemplate(template: TemplateText): FieldErrors {
  const faulty = templateProblems(template).map(({ field }) => [field, "merge-field" as const]);
  return {
    ...Object.fromEntries(faulty),
    ...(template.title.trim() ? {} : { [TEMPLATE_FIELDS.title]: "required" as const }),
    ...(template.body.trim() ? {} : { [TEMPLATE_FIELDS.body]: "required" as const }),
  };
}
