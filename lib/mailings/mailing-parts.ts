import { z } from "zod";
import { rowField } from "@/lib/forms/numbered-rows";
import { MEETING_FIELDS, type MeetingRequest, readMeetingRequest } from "@/lib/petitions/meeting-request";
import { QUESTION_ROWS } from "@/lib/petitions/question-fields";
import { SOURCE_ROWS } from "@/lib/petitions/source-fields";
import type { QuestionText, SourceText } from "@/lib/petitions/version-text";

/** What a letter to many holds beside its text, as typed: merge fields and all. */
export type MailingParts = {
  questions: QuestionText[];
  sources: SourceText[];
  meetingRequest: MeetingRequest | null;
};

const questions = z.array(z.object({ heading: z.string(), text: z.string() }));
const sources = z.array(z.object({ title: z.string(), url: z.string() }));

/** The columns of a mailing as they were written. */
export function readMailingParts(row: {
  questions: unknown;
  sources: unknown;
  meetingRequest: unknown;
}): MailingParts {
  return {
    questions: questions.parse(row.questions),
    sources: sources.parse(row.sources),
    meetingRequest: readMeetingRequest(row.meetingRequest),
  };
}

/** Fills one text; the field of the form is that a problem is told under. */
export type FillText = (text: string, field: string) => string;

/** The parts for one recipient. */
export function fillMailingParts(parts: MailingParts, fill: FillText): MailingParts {
  const { meetingRequest } = parts;
  return {
    questions: parts.questions.map(({ heading, text }, index) => ({
      heading: fill(heading, rowField(QUESTION_ROWS, index + 1, "rubrique")),
      text: fill(text, rowField(QUESTION_ROWS, index + 1, "texte")),
    })),
    sources: parts.sources.map(({ title, url }, index) => ({
      title: fill(title, rowField(SOURCE_ROWS, index + 1, "titre")),
      url,
    })),
    meetingRequest: meetingRequest && {
      slots: meetingRequest.slots.map((slot) => fill(slot, MEETING_FIELDS.slots)),
      contact: fill(meetingRequest.contact, MEETING_FIELDS.contact),
    },
  };
}

/** Every text of the parts that may hold fields. */
export function mailingPartTexts({ questions, sources, meetingRequest }: MailingParts): string[] {
  return [
    ...questions.flatMap(({ heading, text }) => [heading, text]),
    ...sources.map(({ title }) => title),
    ...(meetingRequest ? [...meetingRequest.slots, meetingRequest.contact] : []),
  ];
}

/** A title that names no one recipient: where each copy says something of its own, three dots. */
export function mailingTitle(title: string): string {
  return title.replace(/\s*\{\{[^{}]*\}\}/g, " …").replace(/^ /, "");
}
