import type { Block, Inline, TextDocument } from "@/lib/text/text-document";

/** Body of the letter as the template draws it: every reference to a note is settled here. */
export type BodyBlock =
  /** `ragged`: holds a word, such as an address, that would tear holes in justified lines. */
  | { type: "paragraph"; ragged: boolean; children: BodyInline[] }
  | { type: "heading"; level: number; children: BodyInline[] }
  | { type: "list"; ordered: boolean; start: number; tight: boolean; items: BodyBlock[][] }
  | { type: "quote"; blocks: BodyBlock[] }
  | { type: "rule" };

export type BodyInline =
  | { type: "text"; value: string }
  | { type: "emphasis" | "strong"; children: BodyInline[] }
  | { type: "link"; href: string; children: BodyInline[] }
  | { type: "break" }
  /** First reference: carries the note. Later ones only call its mark. */
  | { type: "note"; id: string; mark: string; blocks: BodyBlock[] }
  | { type: "note-again"; id: string; mark: string }
  /** A call inside a note to a note already printed: a raised mark, no second anchor. */
  | { type: "note-mark"; mark: string };

/** Deeper than this, lists and quotations go on at the same level: no sheet of paper has room for more. */
const MAX_DEPTH = 6;

type Walk = {
  text: (value: string) => string;
  footnotes: Map<number, Block[]>;
  printed: Set<string>;
  links: Map<string, string>;
  headingLevel: number;
};

/**
 * Prepares the body: `text` cleans and sets each run of text. Numbered notes keep the author's numbers; a link
 * whose address cannot be read in its words gets a note of its own, lettered, so that it survives on paper.
 * Headings never skip a level (PDF/UA-1, ISO 14289-1 § 7.4.2).
 */
export function bodyData(document: TextDocument, text: (value: string) => string): BodyBlock[] {
  const walk: Walk = {
    text,
    footnotes: new Map(document.footnotes.map(({ number, blocks }) => [number, blocks])),
    printed: new Set(),
    links: new Map(),
    headingLevel: 1,
  };
  return blocksData(document.blocks, walk, { depth: 0, inNote: false });
}

type Place = { depth: number; inNote: boolean };

function blocksData(blocks: Block[], walk: Walk, place: Place): BodyBlock[] {
  return blocks.flatMap((block) => blockData(block, walk, place));
}

function blockData(block: Block, walk: Walk, place: Place): BodyBlock[] {
  const inner = { ...place, depth: place.depth + 1 };
  switch (block.type) {
    case "rule":
      return [block];
    case "paragraph":
      return [paragraph(inlinesData(block.children, walk, place))];
    case "heading": {
      const children = inlinesData(block.children, walk, place);
      // A heading is an entry of the outline: inside a list or a note it would break the order of levels.
      if (place.depth > 0 || place.inNote || shownText(children).trim() === "")
        return [paragraph([{ type: "strong", children }])];
      walk.headingLevel = Math.min(block.level, walk.headingLevel + 1);
      return [{ type: "heading", level: walk.headingLevel, children }];
    }
    case "quote": {
      const blocks = blocksData(block.blocks, walk, inner);
      return place.depth >= MAX_DEPTH ? blocks : [{ type: "quote", blocks }];
    }
    case "list": {
      const items = block.items.map((item) => blocksData(item, walk, inner));
      if (place.depth >= MAX_DEPTH) return items.flat();
      const tight = block.items.every((item) => item.length < 2 || item[1]?.type === "list");
      return [{ type: "list", ordered: block.ordered, start: block.start, tight, items }];
    }
  }
}

function paragraph(children: BodyInline[]): BodyBlock {
  return { type: "paragraph", ragged: /\S{36}/.test(shownText(children)), children };
}

function inlinesData(inlines: Inline[], walk: Walk, place: Place): BodyInline[] {
  return inlines.flatMap((inline) => inlineData(inline, walk, place));
}

function inlineData(inline: Inline, walk: Walk, place: Place): BodyInline[] {
  switch (inline.type) {
    case "text":
      return [{ type: "text", value: walk.text(inline.value) }];
    case "break":
      return [inline];
    case "emphasis":
    case "strong": {
      const children = inlinesData(inline.children, walk, { ...place, depth: place.depth + 1 });
      return place.depth >= 2 * MAX_DEPTH ? children : [{ type: inline.type, children }];
    }
    case "link":
      return linkData(inline, walk, place);
    case "footnoteReference": {
      const blocks = walk.footnotes.get(inline.number);
      return blocks ? [noteData(String(inline.number), blocks, walk, place)] : [];
    }
  }
}

function linkData(link: Extract<Inline, { type: "link" }>, walk: Walk, place: Place): BodyInline[] {
  const children = inlinesData(link.children, walk, place);
  const set: BodyInline = { type: "link", href: link.href, children };
  const address = link.href.replace(/^mailto:/, "");
  if (bare(shownText(link.children)).includes(bare(address))) return [set];
  // Inside a note there is room to write the address out.
  const written: BodyInline = {
    type: "link",
    href: link.href,
    children: [{ type: "text", value: walk.text(address) }],
  };
  if (place.inNote) return [set, { type: "text", value: " (" }, written, { type: "text", value: ")" }];
  const mark = walk.links.get(link.href) ?? letterMark(walk.links.size);
  walk.links.set(link.href, mark);
  const id = `link-${mark}`;
  if (walk.printed.has(id)) return [set, { type: "note-again", id, mark }];
  walk.printed.add(id);
  return [set, { type: "note", id, mark, blocks: [paragraph([written])] }];
}

function noteData(mark: string, blocks: Block[], walk: Walk, place: Place): BodyInline {
  const id = `note-${mark}`;
  if (!walk.printed.has(id)) {
    walk.printed.add(id);
    return { type: "note", id, mark, blocks: blocksData(blocks, walk, { depth: 0, inNote: true }) };
  }
  return place.inNote ? { type: "note-mark", mark } : { type: "note-again", id, mark };
}

/** 0 → a, 25 → z, 26 → aa: letters, so that the author's own notes keep their numbers. */
function letterMark(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letterMark(rest - 1) : "") + String.fromCharCode(97 + (index % 26));
}

/** An address without what does not help to type it. */
function bare(address: string): string {
  return address
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/\/$/, "")
    .toLowerCase();
}

/** The words of a run, as the page shows them. */
function shownText(inlines: (Inline | BodyInline)[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "text") return inline.value;
      return "children" in inline ? shownText(inline.children) : "";
    })
    .join("");
}
