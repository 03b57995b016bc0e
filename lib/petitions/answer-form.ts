import { z } from "zod";
import { cleanText } from "@/lib/text/clean-text";
import { QUESTIONS_MAX } from "./question-fields";

/** Length in UTF-16 units, after cleaning. */
export const ANSWER_MAX = 5_000;

/** Names of the fields in the page. */
export const ANSWER_FIELDS = { answer: "reponse", day: "repondu_le" } as const;

/** What the mairie answered to one question, as organisers report it; an empty answer takes it back. */
export const answerSchema = z
  .object({
    petitionId: z.uuid(),
    question: z.coerce.number().int().min(1).max(QUESTIONS_MAX),
    reponse: z
      .string()
      .default("")
      .pipe(z.string().max(ANSWER_MAX * 2, "too-long"))
      .transform((value) => cleanText(value).trim())
      .pipe(z.string().max(ANSWER_MAX, "too-long")),
    repondu_le: z.string().max(40).default(""),
  })
  .transform((form) => ({
    petitionId: form.petitionId,
    position: form.question,
    answer: form.reponse,
    day: form.repondu_le,
  }));

export type AnswerInput = z.output<typeof answerSchema>;
