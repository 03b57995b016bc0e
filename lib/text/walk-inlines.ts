import type { Block, Inline, TextDocument } from "./text-document";

/** Every inline of these blocks, in reading order, a parent before its children. */
export function* walkInlines(blocks: Block[]): Generator<Inline> {
  for (const block of blocks) {
    if (block.type === "list") for (const item of block.items) yield* walkInlines(item);
    else if (block.type === "quote") yield* walkInlines(block.blocks);
    else if (block.type !== "rule") yield* walkChildren(block.children);
  }
}

function* walkChildren(inlines: Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ("children" in inline) yield* walkChildren(inline.children);
  }
}

/** The numbers of the notes that the text, or another note, calls. */
export function calledNotes(document: TextDocument): Set<number> {
  const called = new Set<number>();
  for (const blocks of [document.blocks, ...document.footnotes.map((note) => note.blocks)])
    for (const inline of walkInlines(blocks))
      if (inline.type === "footnoteReference") called.add(inline.number);
  return called;
}
