import { createElement, type ReactNode } from "react";
import { typographe } from "@/lib/text/french-typography";
import type { Block, Inline } from "@/lib/text/text-document";

/** How calls to notes are drawn; everything else needs nothing from outside. */
export type RenderCall = (number: number) => ReactNode;

/** Children are spread, not listed: a text never changes order, so nothing needs a key. */
const element = (tag: string, attributes: object | null, children: ReactNode[]) =>
  createElement(tag, attributes, ...children);

export function renderBlocks(blocks: Block[], call: RenderCall): ReactNode[] {
  return blocks.map((block) => renderBlock(block, call));
}

export function renderInlines(inlines: Inline[], call: RenderCall): ReactNode[] {
  return inlines.map((inline) => renderInline(inline, call));
}

function renderBlock(block: Block, call: RenderCall): ReactNode {
  switch (block.type) {
    case "paragraph":
      return element("p", null, renderInlines(block.children, call));
    case "heading":
      return element(`h${block.level}`, null, renderInlines(block.children, call));
    case "list": {
      const items = block.items.map((item) => element("li", null, renderItem(item, call)));
      return element(
        block.ordered ? "ol" : "ul",
        block.ordered && block.start !== 1 ? { start: block.start } : null,
        items,
      );
    }
    case "quote":
      return element("blockquote", null, renderBlocks(block.blocks, call));
    case "rule":
      return createElement("hr");
  }
}

/** The first paragraph of an item stands beside its marker, bare. */
function renderItem([first, ...rest]: Block[], call: RenderCall): ReactNode[] {
  if (first === undefined) return [];
  const beginning =
    first.type === "paragraph" ? renderInlines(first.children, call) : [renderBlock(first, call)];
  return [...beginning, ...renderBlocks(rest, call)];
}

function renderInline(inline: Inline, call: RenderCall): ReactNode {
  switch (inline.type) {
    case "text":
      return typographe(inline.value);
    case "break":
      return createElement("br");
    case "emphasis":
      return element("em", null, renderInlines(inline.children, call));
    case "strong":
      return element("strong", null, renderInlines(inline.children, call));
    case "link":
      return element(
        "a",
        { href: inline.href, rel: "nofollow ugc noopener noreferrer" },
        renderInlines(inline.children, call),
      );
    case "footnoteReference":
      return call(inline.number);
  }
}
