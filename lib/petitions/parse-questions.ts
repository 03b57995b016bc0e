import type { QuestionText } from "./version-text";

/** “1.”, “2)”, “a)”, “-”, “•”, “–” before a line. */
const MARKER = /^(?:\(?\d{1,3}[.)°]|[a-zA-Z][.)]|[-–—•*·▪►])(?:\s+|$)/;
/** Markdown headings, and lines in bold alone. */
const MARKED_HEADING = /^(?:#{1,6}\s+(.+?)\s*#*|\*\*([^*]+)\*\*)\s*:?$/;
/** “Concernant les caméras : combien sont-elles ?” */
const HEADED = /^([^?:]{3,200}?)\s*:\s+(.+\?)$/u;
/** Beyond, a line that ends with a colon is a sentence. */
const HEADING_MAX = 200;

/**
 * Reads a list of questions as people write it. Each line is a question, whatever marks or numbers it; one that
 * ends with a colon is the heading of what follows. A paragraph that opens with its heading (“Concernant les
 * caméras : combien ? Où ?”) gives its questions one by one, and the heading ends with it.
 */
export function parseQuestions(text: string): QuestionText[] {
  const questions: QuestionText[] = [];
  let heading = "";
  for (const paragraph of text.split(/\n\s*\n/)) {
    for (const line of linesOf(paragraph)) {
      const asHeading = headingOf(line);
      if (asHeading !== null) {
        heading = asHeading;
        continue;
      }
      const headed = HEADED.exec(line);
      if (headed)
        questions.push(...sentences(headed[2] ?? "").map((one) => ({ heading: headed[1] ?? "", text: one })));
      else questions.push({ heading, text: line });
    }
  }
  return questions;
}

/** Lines without their markers; one that the page had broken is put together again. */
function linesOf(paragraph: string): string[] {
  const lines: string[] = [];
  for (const raw of paragraph.split("\n")) {
    const typed = raw.replace(/\s+/g, " ").trim();
    const line = typed.replace(MARKER, "");
    if (line === "") continue;
    const last = lines.at(-1);
    const continues =
      last !== undefined && line === typed && /^\p{Ll}/u.test(line) && !/[?!.:;…]$/.test(last);
    if (continues) lines[lines.length - 1] = `${last} ${line}`;
    else lines.push(line);
  }
  return lines;
}

function headingOf(line: string): string | null {
  const marked = MARKED_HEADING.exec(line);
  if (marked) return (marked[1] ?? marked[2] ?? "").replace(/\s*:$/, "");
  const plain = /^([^?]+?)\s*:$/.exec(line)?.[1];
  return plain !== undefined && plain.length <= HEADING_MAX ? plain : null;
}

/** “Combien ? Où seront-elles ?” → two. */
function sentences(text: string): string[] {
  return text.split(/(?<=\?)\s+(?=[\p{Lu}])/u);
}
