import { z } from "zod";
import { applyRowGesture, filledRows, withRows } from "@/lib/forms/numbered-rows";
import { cleanText } from "@/lib/text/clean-text";
import { meetingRequestOf, meetingShape } from "./meeting-request";
import { parseQuestions } from "./parse-questions";
import type { PartsInput } from "./petition-parts";
import {
  ADD_PASTED,
  PASTED_QUESTIONS,
  QUESTION_ROWS,
  QUESTIONS_MAX,
  questionRows,
  questionShape,
  questionsOf,
} from "./question-fields";
import { SOURCE_ROWS, sourceShape, sourcesOf } from "./source-fields";

/** Questions, sources and the request to meet of a draft, from one form. */
export const partsSchema = z
  .object({ ...questionShape, ...sourceShape, ...meetingShape })
  .refine((form) => questionsOf(form).length <= QUESTIONS_MAX, {
    path: [PASTED_QUESTIONS],
    error: "too-many",
  })
  .transform((form): { parts?: PartsInput } => ({
    parts: {
      questions: questionsOf(form),
      sources: sourcesOf(form),
      meetingRequest: meetingRequestOf(form as z.output<z.ZodObject<typeof meetingShape>>),
    },
  }));

/**
 * What the buttons of the lists do where no script runs.
 *
 * @returns the values to show again, or `null` when another button was pressed.
 */
export function applyPartsGesture(
  values: Record<string, string>,
  gesture: string,
): Record<string, string> | null {
  if (gesture === ADD_PASTED) return withPasted(values);
  return applyRowGesture(QUESTION_ROWS, values, gesture) ?? applyRowGesture(SOURCE_ROWS, values, gesture);
}

/** The pasted list in rows of its own; it stays in its field when it holds nothing, or more than there is room for. */
function withPasted(values: Record<string, string>): Record<string, string> {
  const pasted = parseQuestions(cleanText(values[PASTED_QUESTIONS] ?? ""));
  const rows = [...filledRows(QUESTION_ROWS, values), ...questionRows(pasted)];
  if (pasted.length === 0 || rows.length > QUESTIONS_MAX) return values;
  return { ...withRows(QUESTION_ROWS, values, rows), [PASTED_QUESTIONS]: "" };
}
