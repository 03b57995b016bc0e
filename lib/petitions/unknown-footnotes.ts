import { parseText } from "@/lib/text/parse-text";
import type { Block, Inline } from "@/lib/text/text-document";

/** What is left in the text, as characters, of a call to a note that is not there. */
const CALL = /\[\^([^\]\s[]{1,100})\]/g;

/** @returns the labels that the text calls and no note answers to, each once, in order. */
export function unknownFootnotes(markdown: string): string[] {
  const { blocks, footnotes } = parseText(markdown);
  const texts = [...blocks, ...footnotes.flatMap((note) => note.blocks)].flatMap(textsOfBlock);
  return [...new Set(texts.flatMap((text) => [...text.matchAll(CALL)].map((match) => match[1] ?? "")))];
}

function textsOfBlock(block: Block): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [block.children.map(textOfInline).join("")];
    case "list":
      return block.items.flat().flatMap(textsOfBlock);
    case "quote":
      return block.blocks.flatMap(textsOfBlock);
    case "rule":
      return [];
  }
}

function textOfInline(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return inline.value;
    case "break":
      return "\n";
    case "footnoteReference":
      return "";
    default:
      return inline.children.map(textOfInline).join("");
  }
}
