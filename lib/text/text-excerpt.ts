import { typographe } from "./french-typography";
import type { Block, TextDocument } from "./text-document";
import { walkInlines } from "./walk-inlines";

/**
 * The first words of a text on one line of at most `maxChars` characters, for a card or a description: no
 * titles, marks, addresses or notes; cut between two words, “…” included in the count.
 */
export function textExcerpt(document: TextDocument, maxChars: number): string {
  const words: string[] = [];
  let length = 0;
  for (const block of document.blocks) {
    if (block.type === "heading") continue;
    words.push(...blockWords(block));
    length = words.reduce((sum, word) => sum + word.length + 1, 0);
    if (length > maxChars + 1) break;
  }
  return cutAt(words.join(" "), maxChars);
}

function blockWords(block: Block): string[] {
  let line = "";
  for (const inline of walkInlines([block])) {
    if (inline.type === "text") line += typographe(inline.value);
    if (inline.type === "break") line += " ";
  }
  // No-break spaces stay: they hold “« mot »” together when the line is cut.
  return line.split(/[ \t\n]+/).filter((word) => word !== "");
}

function cutAt(line: string, maxChars: number): string {
  const characters = Array.from(line);
  if (characters.length <= maxChars) return line;
  const kept = characters.slice(0, Math.max(0, maxChars - 1)).join("");
  const end = characters[maxChars - 1] === " " ? kept.length : kept.lastIndexOf(" ");
  return `${(end > 0 ? kept.slice(0, end) : kept).replace(/[\s.,;:!?…–—-]+$/u, "")}…`;
}
