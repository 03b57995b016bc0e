import { z } from "zod";
import { filledRows, type RowSpec, rowField, rowNumbers } from "@/lib/forms/numbered-rows";
import { optionalLineField } from "@/lib/forms/text-field";
import { cleanText } from "@/lib/text/clean-text";
import { parseQuestions } from "./parse-questions";
import type { QuestionText } from "./version-text";

export const QUESTIONS_MAX = 60;
/** Lengths in UTF-16 units, after cleaning. */
export const QUESTION_MAX = 1_500;
export const QUESTION_HEADING_MAX = 200;
export const PASTED_QUESTIONS_MAX = 40_000;

/** `rubrique` is the group the question stands under. */
export type QuestionPart = "rubrique" | "texte";

export const QUESTION_ROWS: RowSpec<QuestionPart> = {
  prefix: "question",
  parts: ["rubrique", "texte"],
  max: QUESTIONS_MAX,
  countField: "lignes_questions",
};

/** The field in which a whole list is pasted, and the button that adds it to the rows. */
export const PASTED_QUESTIONS = "liste_questions";
export const ADD_PASTED = "coller-questions";

const optionalLine = (max: number) => z.string().default("").pipe(optionalLineField(max));

/** A question is one paragraph: line ends are spaces. */
const rowFields: Record<string, z.ZodType<string, string | undefined>> = Object.fromEntries(
  rowNumbers(QUESTION_ROWS).flatMap((row) => [
    [rowField(QUESTION_ROWS, row, "rubrique"), optionalLine(QUESTION_HEADING_MAX)],
    [rowField(QUESTION_ROWS, row, "texte"), optionalLine(QUESTION_MAX)],
  ]),
);

const pasted = z
  .string()
  .default("")
  .pipe(z.string().max(PASTED_QUESTIONS_MAX, "too-long"))
  .transform((text) => parseQuestions(cleanText(text)))
  .pipe(
    z
      .array(z.object({ heading: z.string(), text: z.string() }))
      .max(QUESTIONS_MAX, "too-many")
      .refine((list) => list.every(fits), "too-long"),
  );

function fits({ heading, text }: QuestionText): boolean {
  return heading.length <= QUESTION_HEADING_MAX && text.length <= QUESTION_MAX;
}

/** The fields of all rows, and of the list that was pasted and not yet added to them: it is saved with them. */
export const questionShape = { ...rowFields, [PASTED_QUESTIONS]: pasted };

/** The questions of the rows, then those that were pasted. */
export function questionsOf(form: Record<string, unknown>): QuestionText[] {
  const typed = filledRows(QUESTION_ROWS, form).map(({ rubrique, texte }) => ({
    heading: rubrique,
    text: texte,
  }));
  return [...typed, ...((form[PASTED_QUESTIONS] as QuestionText[] | undefined) ?? [])];
}

/** The rows that hold these questions. */
export function questionRows(questions: readonly QuestionText[]) {
  return questions.map(({ heading, text }) => ({ rubrique: heading, texte: text }));
}
