import { BLANK_TEMPLATE, type TemplateText } from "@/lib/campaigns/template-text";
import { paragraphsOf } from "@/lib/text/compare-paragraphs";
import { type OfferedChange, offerChanges, takeChanges } from "@/lib/text/take-changes";
import type { QuestionText, SourceText } from "./version-text";

/** The texts of a petition that its campaign's template has too. */
export type TemplatedTexts = {
  title: string;
  body: string;
  salutation: string;
  closing: string;
  questions: QuestionText[];
  sources: SourceText[];
};

export const TEMPLATE_PARTS = ["title", "salutation", "body", "questions", "sources", "closing"] as const;
export type TemplatePart = (typeof TEMPLATE_PARTS)[number];

/** A change of a template, placed in the text of one petition. */
export type TemplateChange = OfferedChange & {
  part: TemplatePart;
  /** Name of its box in the form. */
  input: string;
};

const INPUT = /^prendre_(?:title|salutation|body|questions|sources|closing)_\d{1,5}$/;

/** The boxes that were ticked in a form. */
export function takenInputs(form: Record<string, unknown>): Set<string> {
  return new Set(Object.keys(form).filter((name) => INPUT.test(name) && form[name] !== ""));
}

/**
 * What a template changed since the version that a petition was last brought to, part by part; without what the
 * petition says already.
 *
 * @param before that version; `null` when there was none.
 */
export function templateChanges(
  before: TemplateText | null,
  after: TemplateText,
  own: TemplatedTexts,
): TemplateChange[] {
  return TEMPLATE_PARTS.flatMap((part) =>
    offerChanges(itemsOf(before ?? BLANK_TEMPLATE, part), itemsOf(after, part), itemsOf(own, part)).map(
      (change) => ({ ...change, part, input: `prendre_${part}_${change.id}` }),
    ),
  );
}

/** The petition's texts with the changes taken; parts of which none was taken stay to the letter. */
export function takeTemplateChanges(
  own: TemplatedTexts,
  changes: readonly TemplateChange[],
  taken: ReadonlySet<string>,
): TemplatedTexts {
  const result = { ...own };
  for (const part of TEMPLATE_PARTS) {
    const offered = changes.filter((change) => change.part === part);
    const ids = new Set(offered.filter(({ input }) => taken.has(input)).map(({ id }) => id));
    if (ids.size > 0) Object.assign(result, textOf(part, takeChanges(itemsOf(own, part), offered, ids)));
  }
  return result;
}

/** A part as things that come, go and change: the paragraphs of a text, the questions of a list. */
function itemsOf(texts: TemplatedTexts, part: TemplatePart): string[] {
  if (part === "questions") return texts.questions.map(({ heading, text }) => `${heading}\n${text}`);
  if (part === "sources") return texts.sources.map(({ title, url }) => `${title}\n${url}`);
  if (part === "body") return paragraphsOf(texts.body);
  return texts[part].trim() === "" ? [] : [texts[part]];
}

function textOf(part: TemplatePart, items: readonly string[]): Partial<TemplatedTexts> {
  if (part === "questions")
    return { questions: items.map(twoLines).map(([heading, text]) => ({ heading, text })) };
  if (part === "sources") return { sources: items.map(twoLines).map(([title, url]) => ({ title, url })) };
  if (part === "body") return { body: items.join("\n\n") };
  // One line or one formula: where two would stand, the last one taken is meant.
  return { [part]: items.at(-1) ?? "" };
}

function twoLines(item: string): [string, string] {
  const [first = "", ...rest] = item.split("\n");
  return [first, rest.join("\n")];
}
