import { rowField } from "@/lib/forms/numbered-rows";
import type { MergeValues } from "@/lib/merge/merge-fields";
import { errorsOf, type Filled, fill, type PlacedProblem } from "./fill-petition";
import { type FreeValues, NO_FREE_VALUES } from "./free-values";
import { MEETING_FIELDS, type MeetingRequest, readMeetingRequest } from "./meeting-request";
import { QUESTION_ROWS } from "./question-fields";
import { SOURCE_ROWS } from "./source-fields";
import type { QuestionText, SourceText } from "./version-text";

type Parts = {
  questions: readonly QuestionText[];
  sources: readonly SourceText[];
  /** As the column holds it; absent for none. */
  meetingRequest?: unknown;
};

/** Every text of the parts that may hold fields. */
export function partTexts({ questions, sources, meetingRequest }: Parts): string[] {
  const meeting = readMeetingRequest(meetingRequest);
  return [
    ...questions.flatMap(({ heading, text }) => [heading, text]),
    ...sources.map(({ title }) => title),
    ...(meeting ? [...meeting.slots, meeting.contact] : []),
  ];
}

/** Questions, titles of sources and the request to meet as they are published: without fields, like the text they go with. */
export function fillParts(
  { questions, sources, meetingRequest }: Parts,
  values: MergeValues,
  free: FreeValues = NO_FREE_VALUES,
): Filled<{ questions: QuestionText[]; sources: SourceText[]; meetingRequest: MeetingRequest | null }> {
  const problems: PlacedProblem[] = [];
  const meeting = readMeetingRequest(meetingRequest);
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
    meetingRequest: meeting && {
      slots: meeting.slots.map((slot) => filled(slot, MEETING_FIELDS.slots)),
      contact: filled(meeting.contact, MEETING_FIELDS.contact),
    },
    problems,
    errors: errorsOf(problems),
  };
}
