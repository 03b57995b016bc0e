import { rowField } from "@/lib/forms/numbered-rows";
import type { MergeValues } from "@/lib/merge/merge-fields";
import { errorsOf, type Filled, fill, type PlacedProblem } from "./fill-petition";
import { type FreeValues, NO_FREE_VALUES } from "./free-values";
import { QUESTION_ROWS } from "./question-fields";
import { SOURCE_ROWS } from "./source-fields";
import type { QuestionText, SourceText } from "./version-text";

type Parts = { questions: readonly QuestionText[]; sources: readonly SourceText[] };

/** Every text of the parts that may hold fields. */
export function partTexts({ questions, sources }: Parts): string[] {
  return [...questions.flatMap(({ heading, text }) => [heading, text]), ...sources.map(({ title }) => title)];
}

/** Questions and titles of sources as they are published: without fields, like the text they go with. */
export function fillParts(
  { questions, sources }: Parts,
  values: MergeValues,
  free: FreeValues = NO_FREE_VALUES,
): Filled<{ questions: QuestionText[]; sources: SourceText[] }> {
  const problems: PlacedProblem[] = [];
  const filled = (text: string, field: string) => {
    const result = fill(text, values, free, "petition", "plain", field);
    problems.push(...result.problems);
    return result.text;
  };
  return {
    questions: questions.map(({ heading, text }, index) => ({
      heading: filled(heading, rowField(QUESTION_ROWS, index + 1, "rubrique")),
      text: filled(text, rowField(QUESTION_ROWS, index + 1, "texte")),
    })),
    sources: sources.map(({ title, url }, index) => ({
      title: filled(title, rowField(SOURCE_ROWS, index + 1, "titre")),
      url,
    })),
    problems,
    errors: errorsOf(problems),
  };
}
