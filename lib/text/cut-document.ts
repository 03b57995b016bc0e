import type { Block, Footnote, Inline, TextDocument } from "./text-document";

type Budget = { left: number };

/** Of what the text itself may take, its notes may take this share more. */
const NOTES_SHARE = 0.25;

/**
 * The beginning of a document, cut between two words, and the notes that it calls, as far as there is room for
 * them. A call keeps its number even when its note is left out.
 *
 * @param most in UTF-16 units, addresses of links included.
 * @returns the document itself, and `whole`, when all of it fits.
 */
export function cutDocument(
  document: TextDocument,
  most: number,
): { document: TextDocument; whole: boolean } {
  const text = { left: most };
  const blocks = cutBlocks(document.blocks, text);
  const notes = { left: Math.floor(most * NOTES_SHARE) };
  const footnotes = document.footnotes.flatMap((note): Footnote[] => {
    const kept = cutBlocks(note.blocks, notes);
    return kept.length > 0 ? [{ number: note.number, blocks: kept }] : [];
  });
  if (text.left >= 0 && notes.left >= 0) return { document, whole: true };
  return { document: { blocks, footnotes }, whole: false };
}

/** Spends a budget, which is below zero once something was left out. */
function cutBlocks(blocks: Block[], budget: Budget): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (budget.left < 0) return [];
    if (block.type === "rule") return [block];
    if (block.type === "quote")
      return filled(cutBlocks(block.blocks, budget), (inner) => ({ ...block, blocks: inner }));
    if (block.type === "list") {
      const items = block.items.map((item) => cutBlocks(item, budget)).filter((item) => item.length > 0);
      return filled(items, (kept) => ({ ...block, items: kept }));
    }
    return filled(cutInlines(block.children, budget), (children) => ({ ...block, children }));
  });
}

function filled<Item>(items: Item[], make: (items: Item[]) => Block): Block[] {
  return items.length > 0 ? [make(items)] : [];
}

function cutInlines(inlines: Inline[], budget: Budget): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (budget.left < 0) return [];
    if (inline.type === "text") return [{ type: "text", value: cutWords(inline.value, budget) }];
    if (inline.type === "link") budget.left -= inline.href.length;
    if (!("children" in inline)) return [inline];
    const children = cutInlines(inline.children, budget);
    return children.length > 0 ? [{ ...inline, children }] : [];
  });
}

function cutWords(value: string, budget: Budget): string {
  const room = budget.left;
  budget.left -= value.length;
  if (budget.left >= 0) return value;
  const kept = value.slice(0, room);
  const end = kept.lastIndexOf(" ");
  return `${(end > 0 ? kept.slice(0, end) : kept).toWellFormed()} […]`;
}
