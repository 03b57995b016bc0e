import { parseText } from "@/lib/text/parse-text";
import { walkInlines } from "@/lib/text/walk-inlines";

/** What is left in the text, as characters, of a call to a note that is not there. */
const CALL = /\[\^([^\]\s[]{1,100})\]/g;

/** @returns the labels that the text calls and no note answers to, each once, in order. */
export function unknownFootnotes(markdown: string): string[] {
  const { blocks, footnotes } = parseText(markdown);
  const labels = new Set<string>();
  for (const inline of walkInlines([...blocks, ...footnotes.flatMap((note) => note.blocks)])) {
    if (inline.type !== "text") continue;
    for (const [, label] of inline.value.matchAll(CALL)) if (label) labels.add(label);
  }
  return [...labels];
}
