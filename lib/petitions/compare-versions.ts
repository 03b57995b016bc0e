import { compareParagraphs, compareTexts, type ParagraphChange } from "@/lib/text/compare-paragraphs";
import type { QuestionText, SourceText, VersionContent } from "./version-text";

/** The parts of a version, in the order of the page. */
export const VERSION_PARTS = ["title", "body", "questions", "sources"] as const;
export type VersionPart = (typeof VERSION_PARTS)[number];

/** What changed in a part; parts without any difference are left out. */
export type PartChanges = { part: VersionPart; changes: ParagraphChange[] };

/** How a version became another, part by part. */
export function compareVersions(before: VersionContent, after: VersionContent): PartChanges[] {
  const compared: PartChanges[] = [
    { part: "title", changes: compareParagraphs([before.title], [after.title]) },
    { part: "body", changes: compareTexts(before.body, after.body) },
    {
      part: "questions",
      changes: compareParagraphs(before.questions.map(questionLine), after.questions.map(questionLine)),
    },
    {
      part: "sources",
      changes: compareParagraphs(before.sources.map(sourceLine), after.sources.map(sourceLine)),
    },
  ];
  return compared.filter(({ changes }) =>
    changes.some((change) => change.kind !== "same" || change.before !== change.after),
  );
}

function questionLine({ heading, text }: QuestionText): string {
  return heading ? `${heading}\n${text}` : text;
}

function sourceLine({ title, url }: SourceText): string {
  return [title, url].filter(Boolean).join("\n");
}
