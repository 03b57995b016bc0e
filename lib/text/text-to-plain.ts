import { typographe } from "./french-typography";
import type { Block, Inline, TextDocument } from "./text-document";

/**
 * The whole text without any mark-up, for the plain part of a mail: links as “words (address)”, *bold*,
 * _italics_, calls to notes as [1] with the notes at the end. French typography applied; lines are not wrapped.
 */
export function textToPlain(document: TextDocument): string {
  const notes = document.footnotes.map(({ number, blocks }) =>
    indentRest(`[${number}] ${blocksToPlain(blocks)}`, "    "),
  );
  return [blocksToPlain(document.blocks), ...notes].filter((part) => part !== "").join("\n\n");
}

function blocksToPlain(blocks: Block[]): string {
  return blocks.map(blockToPlain).join("\n\n");
}

function blockToPlain(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return inlinesToPlain(block.children);
    case "list":
      return block.items
        .map((item, at) => itemToPlain(item, block.ordered ? `${block.start + at}. ` : "- "))
        .join("\n");
    case "quote":
      return blocksToPlain(block.blocks).replace(/^/gm, "> ");
    case "rule":
      return "* * *";
  }
}

function itemToPlain(item: Block[], marker: string): string {
  return indentRest(marker + item.map(blockToPlain).join("\n"), " ".repeat(marker.length));
}

const indentRest = (value: string, indent: string) => value.replace(/\n(?=.)/g, `\n${indent}`);

function inlinesToPlain(inlines: Inline[]): string {
  return inlines.map(inlineToPlain).join("");
}

function inlineToPlain(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return typographe(inline.value);
    case "break":
      return "\n";
    case "emphasis":
      return `_${inlinesToPlain(inline.children)}_`;
    case "strong":
      return `*${inlinesToPlain(inline.children)}*`;
    case "link": {
      const words = inlinesToPlain(inline.children);
      return isNamedByItself(words, inline.href)
        ? words
        : `${words} (${inline.href.replace(/^mailto:/i, "")})`;
    }
    case "footnoteReference":
      return `[${inline.number}]`;
  }
}

const isNamedByItself = (words: string, href: string) =>
  words === href || words === href.replace(/^(?:mailto:|https?:\/\/)/i, "");
