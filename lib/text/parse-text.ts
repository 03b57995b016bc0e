import type { Definition, FootnoteDefinition, List, Nodes, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { cleanText } from "./clean-text";
import { footnoteRegister } from "./footnote-register";
import { restoreLineBreaks } from "./line-breaks";
import { parseInlines, type References } from "./parse-inline";
import { readRaisedNotes } from "./raised-notes";
import { safeHref } from "./safe-href";
import { isPastMarkdown, tameMarkdown, unmute } from "./tame-markdown";
import type { Block, Inline, TextDocument } from "./text-document";

/** Lists and quotations deeper than this are drawn at this depth: no letter needs more, no phone shows more. */
const MAX_BLOCK_DEPTH = 6;

/**
 * The text that a person wrote in Markdown (CommonMark, GFM notes and bare addresses), as the closed model.
 *
 * Never throws, and loses no word: HTML, code, unsafe links, images and notes that nothing calls are kept as
 * text. Line ends are read as people mean them (`restoreLineBreaks`). Notes are numbered by first call; those
 * that nothing calls, or that repeat a label, come last.
 */
export function parseText(markdown: string): TextDocument {
  const text = readRaisedNotes(cleanText(markdown).replace(/\n(?:[^\S\n]*\n){2,}/g, "\n\n"));
  if (isPastMarkdown(text)) return parsePlainText(text);
  const root = parseMarkdown(restoreLineBreaks(tameMarkdown(text)));
  const { definitions, notes, used } = collect(root);
  const register = footnoteRegister(notes);
  const context: Context = { references: { definitions, footnoteNumber: register.number }, used };
  const blocks = toBlocks(root.children, context, 0);
  return { blocks, footnotes: register.close((note) => toBlocks(note.children, context, 0)) };
}

/** Paragraphs and line breaks alone, in linear time. */
function parsePlainText(text: string): TextDocument {
  const blocks = text.split(/\n[^\S\n]*\n/).flatMap((part) => paragraph(linesToInlines(part)));
  return { blocks, footnotes: [] };
}

function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    // With HTML off, tags are ordinary characters; with indented code off, a paragraph may be indented.
    extensions: [
      gfmFootnote(),
      gfmAutolinkLiteral(),
      { disable: { null: ["htmlFlow", "htmlText", "codeIndented"] } },
    ],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmAutolinkLiteralFromMarkdown()],
  });
}

type Context = {
  references: References;
  /** Definitions that a link refers to. */
  used: Set<Definition>;
};

/** What the rest of the text may refer to, wherever it was written; gives muted characters back on its way. */
function collect(root: Root) {
  const definitions = new Map<string, Definition>();
  const notes: FootnoteDefinition[] = [];
  const called = new Set<string>();
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    unmuteNode(node);
    if (node.type === "definition" && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === "footnoteDefinition") notes.push(node);
    if (node.type === "linkReference" || node.type === "imageReference") called.add(node.identifier);
    if ("children" in node) pending.push(...[...node.children].reverse());
  }
  const safe = [...definitions.values()].filter(({ url }) => safeHref(url) !== null);
  return { definitions, notes, used: new Set(safe.filter(({ identifier }) => called.has(identifier))) };
}

function unmuteNode(node: Nodes) {
  if ("value" in node) node.value = unmute(node.value);
  if ("url" in node) node.url = unmute(node.url);
  if ("title" in node && node.title) node.title = unmute(node.title);
  if ("label" in node && node.label) node.label = unmute(node.label);
  if ("alt" in node && node.alt) node.alt = unmute(node.alt);
}

function toBlocks(nodes: RootContent[], context: Context, depth: number): Block[] {
  return nodes.flatMap((node) => toBlock(node, context, depth));
}

function toBlock(node: RootContent, context: Context, depth: number): Block[] {
  switch (node.type) {
    case "paragraph":
      return paragraph(parseInlines(node.children, context.references));
    case "heading": {
      const children = parseInlines(node.children, context.references);
      return children.length === 0 ? [] : [{ type: "heading", level: clampLevel(node.depth), children }];
    }
    case "list":
      return toList(node, context, depth);
    case "blockquote": {
      const blocks = toBlocks(node.children, context, depth + 1);
      return blocks.length === 0 || depth >= MAX_BLOCK_DEPTH ? blocks : [{ type: "quote", blocks }];
    }
    case "thematicBreak":
      return [{ type: "rule" }];
    case "code": {
      const info = [node.lang, node.meta].filter(Boolean).join(" ");
      return paragraph(linesToInlines(info === "" ? node.value : `${info}\n${node.value}`));
    }
    case "definition":
      return context.used.has(node) ? [] : paragraph(definitionToInlines(node));
    default:
      return [];
  }
}

const paragraph = (children: Inline[]): Block[] =>
  children.length === 0 ? [] : [{ type: "paragraph", children }];

function clampLevel(depth: number): 2 | 3 | 4 {
  if (depth <= 2) return 2;
  return depth === 3 ? 3 : 4;
}

function toList(list: List, context: Context, depth: number): Block[] {
  const items = list.children
    .map((item) => toBlocks(item.children, context, depth + 1))
    .filter((blocks) => blocks.length > 0);
  if (items.length === 0) return [];
  if (depth >= MAX_BLOCK_DEPTH) return items.flat();
  return [{ type: "list", ordered: list.ordered === true, start: list.start ?? 1, items }];
}

function linesToInlines(value: string): Inline[] {
  const lines = value.split("\n").filter((line) => line.trim() !== "");
  return lines.flatMap((line, at): Inline[] => {
    const words: Inline = { type: "text", value: line };
    return at === 0 ? [words] : [{ type: "break" }, words];
  });
}

/** `[1]: https://…` that no link refers to is a source that someone numbered by hand: shown as written. */
function definitionToInlines({ label, url, title }: Definition): Inline[] {
  const href = safeHref(url);
  const address: Inline = { type: "text", value: url };
  return [
    { type: "text", value: `[${label ?? ""}]: ` },
    href === null ? address : { type: "link", href, children: [address] },
    ...(title ? [{ type: "text", value: ` (${title})` } as const] : []),
  ];
}
