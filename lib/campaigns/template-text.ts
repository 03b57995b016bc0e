import { z } from "zod";
import { type FreeField, storedFreeFields } from "./free-fields";
import type { TemplateQuestion, TemplateSource } from "./template-parts";

/** What a campaign hands to a local group: its petition before it is adapted. */
export type TemplateText = {
  title: string;
  /** CommonMark with merge fields. */
  body: string;
  /** Empty: they follow from the recipients. */
  salutation: string;
  closing: string;
  freeFields: FreeField[];
  questions: TemplateQuestion[];
  sources: TemplateSource[];
};

export const BLANK_TEMPLATE: TemplateText = {
  ...{ title: "", body: "", salutation: "", closing: "" },
  ...{ freeFields: [], questions: [], sources: [] },
};

const storedQuestions = z.array(z.object({ heading: z.string(), text: z.string() })).catch([]);
const storedSources = z.array(z.object({ title: z.string(), url: z.string() })).catch([]);

/** A template as its row holds it: columns of JSON are read for what they should be. */
export function templateOf(
  row: Record<"title" | "body" | "salutation" | "closing", string> &
    Record<"freeFields" | "questions" | "sources", unknown>,
): TemplateText {
  const { title, body, salutation, closing } = row;
  return {
    ...{ title, body, salutation, closing },
    freeFields: storedFreeFields(row.freeFields),
    questions: storedQuestions.parse(row.questions),
    sources: storedSources.parse(row.sources),
  };
}
