import { createHash } from "node:crypto";

/** A question as it stands in a version: the group it stands under (empty for none), and its words. */
export type QuestionText = { heading: string; text: string };
/** A source as it stands in a version; `url` is empty for one that is not on the web. */
export type SourceText = { title: string; url: string };

/** All that a signature is given to: changing any of it makes another version. */
export type VersionContent = {
  title: string;
  /** CommonMark, its merge fields filled. */
  body: string;
  questions: readonly QuestionText[];
  sources: readonly SourceText[];
};

/**
 * The one text whose hash a signature is bound to. A petition without questions and sources is its title, an
 * empty line and its body, as the migration that made the first versions wrote them.
 */
export function versionText({ title, body, questions, sources }: VersionContent): string {
  const questionLines = questions.map(({ heading, text }) => JSON.stringify(["question", heading, text]));
  const sourceLines = sources.map((source) => JSON.stringify(["source", source.title, source.url]));
  return [title, body, ...questionLines, ...sourceLines].join("\n\n");
}

/** Hex SHA-256 of `versionText`, in UTF-8. */
export function versionHash(content: VersionContent): string {
  return createHash("sha256").update(versionText(content), "utf8").digest("hex");
}
