import { createElement, Fragment, type ReactNode } from "react";
import { typographe } from "@/lib/text/french-typography";
import type { Block, Inline } from "@/lib/text/text-document";

/** How calls to notes are drawn, and whether links open beside the page (where leaving it would lose work). */
export type RenderOptions = {
  call: (number: number) => ReactNode;
  newTab?: boolean;
  /** How many numbered sources follow the text: “(2)” and “[2]” lead to theirs. */
  sources?: number;
};

/** Children are spread, not listed: a text never changes order, so nothing needs a key. */
const element = (tag: string, attributes: object | null, children: ReactNode[]) =>
  createElement(tag, attributes, ...children);

export function renderBlocks(blocks: Block[], options: RenderOptions): ReactNode[] {
  return blocks.map((block) => renderBlock(block, options));
}

export function renderInlines(inlines: Inline[], options: RenderOptions): ReactNode[] {
  return inlines.map((inline) => renderInline(inline, options));
}

function renderBlock(block: Block, options: RenderOptions): ReactNode {
  switch (block.type) {
    case "paragraph":
      return element("p", null, renderInlines(block.children, options));
    case "heading":
      return element(`h${block.level}`, null, renderInlines(block.children, options));
    case "list": {
      const items = block.items.map((item) => element("li", null, renderItem(item, options)));
      return element(
        block.ordered ? "ol" : "ul",
        block.ordered && block.start !== 1 ? { start: block.start } : null,
        items,
      );
    }
    case "quote":
      return element("blockquote", null, renderBlocks(block.blocks, options));
    case "rule":
      return createElement("hr");
  }
}

/** The first paragraph of an item stands beside its marker, bare. */
function renderItem([first, ...rest]: Block[], options: RenderOptions): ReactNode[] {
  if (first === undefined) return [];
  const beginning =
    first.type === "paragraph" ? renderInlines(first.children, options) : [renderBlock(first, options)];
  return [...beginning, ...renderBlocks(rest, options)];
}

function renderInline(inline: Inline, options: RenderOptions): ReactNode {
  switch (inline.type) {
    case "text":
      return withSourceCalls(typographe(inline.value), options.sources ?? 0);
    case "break":
      return createElement("br");
    case "emphasis":
      return element("em", null, renderInlines(inline.children, options));
    case "strong":
      return element("strong", null, renderInlines(inline.children, options));
    case "link":
      return element(
        "a",
        {
          href: inline.href,
          rel: "nofollow ugc noopener noreferrer",
          ...(options.newTab ? { target: "_blank" } : {}),
        },
        // A link holds no other one.
        renderInlines(inline.children, { ...options, sources: 0 }),
      );
    case "footnoteReference":
      return options.call(inline.number);
  }
}

const SOURCE_CALL = /([([]\d{1,2}[)\]])/;

/** Where there is no such source, a number in brackets is one like any other. */
function withSourceCalls(words: string, sources: number): ReactNode {
  if (sources === 0 || !SOURCE_CALL.test(words)) return words;
  const pieces = words.split(SOURCE_CALL).map((piece): ReactNode => {
    const number = SOURCE_CALL.test(piece) ? Number(piece.slice(1, -1)) : 0;
    if (number < 1 || number > sources) return piece;
    return createElement("a", { href: `#${sourceId(number)}` }, piece);
  });
  return createElement(Fragment, null, ...pieces);
}

/** Of the source in the page. */
export function sourceId(number: number): string {
  return `source-${number}`;
}
