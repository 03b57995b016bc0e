import { safeHref } from "@/lib/text/safe-href";

/** A question of a template, and the group it stands under (empty for none). */
export type TemplateQuestion = { heading: string; text: string };
/** A source of a template; `url` is empty for one that is not on the web. */
export type TemplateSource = { title: string; url: string };

const WEB_ADDRESS = /\bhttps?:\/\/[^\s<>"]+/i;
const MARKER = /^\s*(?:\(?\d{1,3}[.)]|[-–•*])\s*/;

/** One question a line; a line that begins with `#` is the heading of those after it. */
export function questionsOfText(text: string): TemplateQuestion[] {
  const questions: TemplateQuestion[] = [];
  let heading = "";
  for (const line of fullLines(text)) {
    const title = /^#+\s*(.*)$/.exec(line)?.[1];
    if (title !== undefined) heading = title;
    else questions.push({ heading, text: line.replace(MARKER, "") });
  }
  return questions;
}

/** The inverse of `questionsOfText`. */
export function textOfQuestions(questions: readonly TemplateQuestion[]): string {
  const lines: string[] = [];
  let heading = "";
  for (const question of questions) {
    if (question.heading !== heading) lines.push(`# ${question.heading}`.trimEnd());
    heading = question.heading;
    lines.push(question.text);
  }
  return lines.join("\n");
}

/**
 * One source a line: its title and, anywhere in the line, its address. A number before it is left out. A line that
 * quotes several addresses is all title: each keeps its place among the words that speak of it.
 */
export function sourcesOfText(text: string): TemplateSource[] {
  return fullLines(text).map((line) => {
    const bare = line.replace(MARKER, "");
    if ((bare.match(new RegExp(WEB_ADDRESS, "gi"))?.length ?? 0) > 1) return { title: bare, url: "" };
    const url = (WEB_ADDRESS.exec(bare)?.[0] ?? "").replace(/[.,;:!?»)\]]+$/, "");
    // One that hides where it leads, or leads nowhere, is words: as in the form of a petition, which refuses it.
    if (url && safeHref(url) === null) return { title: bare, url: "" };
    const title = (url ? bare.replace(url, " ") : bare)
      .replace(/\s+/g, " ")
      .replace(/^[\s:;,–—-]+|[\s:;,–—-]+$/g, "");
    return { title: title || hostOf(url), url };
  });
}

/** The inverse of `sourcesOfText`. */
export function textOfSources(sources: readonly TemplateSource[]): string {
  return sources.map(({ title, url }) => [title, url].filter(Boolean).join(" ")).join("\n");
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, "") ?? url;
}

function fullLines(text: string): string[] {
  return text.split("\n").flatMap((line) => line.replace(/\s+/g, " ").trim() || []);
}
