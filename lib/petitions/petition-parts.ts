import type { FieldErrors } from "@/lib/forms/field-errors";
import { rowField } from "@/lib/forms/numbered-rows";
import type { MeetingRequest } from "./meeting-request";
import { QUESTION_ROWS } from "./question-fields";
import type { QuestionText, SourceText } from "./version-text";

/** A question, and what the mairie answered as organisers report it; `answer` is empty until it did. */
export type Question = QuestionText & { answer: string; answeredOn: Date | null };

/** A file that goes with the letter. */
export type Annex = {
  id: string;
  title: string;
  /** As the file was called. */
  name: string;
  mediaType: string;
  bytes: number;
  pages: number;
  /** Hex. */
  sha256: string;
};

/** What a petition may hold beside its title and its text; each may be empty. */
export type PetitionParts = {
  questions: Question[];
  sources: SourceText[];
  meetingRequest: MeetingRequest | null;
  annexes: Annex[];
};

/** What the form of a draft says of them; annexes have forms of their own. */
export type PartsInput = {
  questions: QuestionText[];
  sources: SourceText[];
  meetingRequest: MeetingRequest | null;
};

/** What keeps the parts from being published: a heading without a question. */
export function partsProblems(questions: readonly QuestionText[]): FieldErrors {
  return Object.fromEntries(
    questions.flatMap(({ text }, index) =>
      text.trim() ? [] : [[rowField(QUESTION_ROWS, index + 1, "texte"), "required" as const]],
    ),
  );
}

/** Questions that stand together under a heading, numbered through from `first`. */
export type QuestionGroup<Item extends QuestionText> = { heading: string; first: number; questions: Item[] };

/** Neighbours with the same heading make one group. */
export function groupQuestions<Item extends QuestionText>(questions: readonly Item[]): QuestionGroup<Item>[] {
  const groups: QuestionGroup<Item>[] = [];
  for (const [index, question] of questions.entries()) {
    const last = groups.at(-1);
    if (last?.heading === question.heading) last.questions.push(question);
    else groups.push({ heading: question.heading, first: index + 1, questions: [question] });
  }
  return groups;
}
