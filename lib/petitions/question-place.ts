import type { Block, TextDocument } from "@/lib/text/text-document";

/** What stands alone on a line of the text where the questions are to come. */
export const QUESTIONS_MARK = "[[questions]]";

/**
 * Where the questions stand in a text: before the block `at` of `document`, which holds the mark no more. Without
 * a mark they come after the text. A mark inside a list or a quotation is words.
 */
export function questionPlace(document: TextDocument): { document: TextDocument; at: number } {
  const marked = document.blocks.findIndex(isMark);
  if (marked === -1) return { document, at: document.blocks.length };
  const blocks = document.blocks.filter((block) => !isMark(block));
  return { document: { ...document, blocks }, at: marked };
}

function isMark(block: Block): boolean {
  if (block.type !== "paragraph") return false;
  const [only, ...rest] = block.children;
  return rest.length === 0 && only?.type === "text" && only.value.trim().toLowerCase() === QUESTIONS_MARK;
}
