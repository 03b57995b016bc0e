import { z } from "zod";
import { filledRows, type RowSpec, rowField, rowNumbers } from "@/lib/forms/numbered-rows";
import { lineField, optionalLineField } from "@/lib/forms/text-field";
import { cleanText } from "@/lib/text/clean-text";
import {
  FREE_FIELD_HELP_MAX,
  FREE_FIELD_KEY_MAX,
  FREE_FIELD_LABEL_MAX,
  FREE_FIELDS_MAX,
  type FreeField,
  freeFieldKey,
} from "./free-fields";
import { questionsOfText, sourcesOfText } from "./template-parts";
import type { TemplateText } from "./template-text";

/** Lengths in UTF-16 units, after cleaning; a petition begun from a template has the same. */
export const TEMPLATE_TITLE_MAX = 150;
export const TEMPLATE_BODY_MAX = 60_000;
export const TEMPLATE_NOTE_MAX = 600;
const SALUTATION_MAX = 200;
const CLOSING_MAX = 600;
const PARTS_MAX = 60;
const QUESTION_MAX = 1_500;
const SOURCE_MAX = 500;

/** Names of the fields in the page; those of the texts are the same as a petition's. */
export const TEMPLATE_FIELDS = {
  title: "titre",
  body: "texte",
  salutation: "formule_appel",
  closing: "formule_politesse",
  questions: "questions",
  sources: "sources",
  digest: "etat",
  note: "note",
} as const;

/** `facultatif` and `long` are boxes to tick. */
export type FreeFieldPart = "libelle" | "aide" | "cle" | "facultatif" | "long";

export const FREE_FIELD_ROWS: RowSpec<FreeFieldPart> = {
  prefix: "champ",
  parts: ["libelle", "aide", "cle", "facultatif", "long"],
  max: FREE_FIELDS_MAX,
  countField: "lignes_champs",
};

const text = (max: number) =>
  z
    .string()
    .default("")
    .pipe(z.string().max(max * 2, "too-long"))
    .transform((value) => cleanText(value).trim())
    .pipe(z.string().max(max, "too-long"));

const line = (max: number) => z.string().default("").pipe(optionalLineField(max));

/** What a group reads is words: a field in it would be filled for nobody. */
const words = (max: number) => line(max).refine((value) => !/\{\{|\}\}/.test(value), "merge-field");

const keyField = line(FREE_FIELD_KEY_MAX).refine((value) => /^[a-z0-9_]*$/.test(value), "field-key");
const box = z.string().max(10).default("");

const rowShape: Record<string, z.ZodType<string, string | undefined>> = Object.fromEntries(
  rowNumbers(FREE_FIELD_ROWS).flatMap((row) => [
    [rowField(FREE_FIELD_ROWS, row, "libelle"), words(FREE_FIELD_LABEL_MAX)],
    [rowField(FREE_FIELD_ROWS, row, "aide"), words(FREE_FIELD_HELP_MAX)],
    [rowField(FREE_FIELD_ROWS, row, "cle"), keyField],
    [rowField(FREE_FIELD_ROWS, row, "facultatif"), box],
    [rowField(FREE_FIELD_ROWS, row, "long"), box],
  ]),
);

const questionsField = text(PARTS_MAX * QUESTION_MAX)
  .transform(questionsOfText)
  .refine((list) => list.length <= PARTS_MAX, "too-long")
  .refine(
    (list) => list.every(({ heading, text: said }) => heading.length <= 200 && said.length <= QUESTION_MAX),
    "too-long",
  );

const sourcesField = text(PARTS_MAX * (SOURCE_MAX + 2_000))
  .transform(sourcesOfText)
  .refine((list) => list.length <= PARTS_MAX, "too-long")
  .refine(
    (list) => list.every(({ title, url }) => title.length <= SOURCE_MAX && url.length <= 2_000),
    "too-long",
  );

/** A template as it stands: only what is malformed is refused. */
export const templateSchema = z
  .object({
    titre: lineField(TEMPLATE_TITLE_MAX),
    texte: text(TEMPLATE_BODY_MAX),
    formule_appel: line(SALUTATION_MAX),
    formule_politesse: text(CLOSING_MAX),
    questions: questionsField,
    sources: sourcesField,
    etat: z.string().max(64),
    ...rowShape,
  })
  .superRefine((form, context) => {
    for (const { row, problem } of rowProblems(form)) {
      const part = problem === "required" ? "libelle" : "cle";
      context.addIssue({ code: "custom", path: [rowField(FREE_FIELD_ROWS, row, part)], message: problem });
    }
  })
  .transform((form): { template: TemplateText; digest: string } => ({
    template: {
      title: form.titre,
      body: form.texte,
      salutation: form.formule_appel,
      closing: form.formule_politesse,
      freeFields: freeFieldsOf(form),
      questions: form.questions,
      sources: form.sources,
    },
    digest: form.etat,
  }));

type RowProblem = { row: number; problem: "required" | "field-key" };

/** A row without a label, and a name that two rows have. */
function rowProblems(form: Record<string, unknown>): RowProblem[] {
  const seen = new Set<string>();
  return rowNumbers(FREE_FIELD_ROWS).flatMap((row): RowProblem[] => {
    const value = (part: FreeFieldPart) => String(form[rowField(FREE_FIELD_ROWS, row, part)] ?? "");
    const key = value("cle");
    if (!value("libelle")) return key || value("aide") ? [{ row, problem: "required" }] : [];
    if (key && seen.has(key)) return [{ row, problem: "field-key" }];
    seen.add(key);
    return [];
  });
}

/** The fields of the rows that have a label; one without a name gets one from it. */
export function freeFieldsOf(form: Record<string, unknown>): FreeField[] {
  const rows = filledRows(FREE_FIELD_ROWS, form).filter(({ libelle }) => libelle.trim() !== "");
  const taken = new Set(rows.map(({ cle }) => cle).filter(Boolean));
  return rows.map(({ libelle, aide, cle, facultatif, long }) => {
    const key = cle || freeFieldKey(libelle, taken);
    taken.add(key);
    return { key, label: libelle, help: aide, required: facultatif === "", multiline: long !== "" };
  });
}

/** The rows that hold these fields. */
export function freeFieldRows(fields: readonly FreeField[]): Record<FreeFieldPart, string>[] {
  return fields.map(({ key, label, help, required, multiline }) => ({
    ...{ libelle: label, aide: help, cle: key },
    ...{ facultatif: required ? "" : "on", long: multiline ? "on" : "" },
  }));
}

/** What changed, for the local groups; and the state that is published. */
export const publishTemplateSchema = z
  .object({ note: text(TEMPLATE_NOTE_MAX), etat: z.string().max(64) })
  .transform((form) => ({ note: form.note, digest: form.etat }));
