import type { ParagraphChange, WordPiece } from "./compare-paragraphs";

/** A line of two columns, or neighbours that are alike in both and may be folded away. */
export type DifferenceRow =
  | { kind: "unchanged"; paragraphs: string[] }
  /** Empty: there is nothing on this side. */
  | { kind: "changed"; before: WordPiece[]; after: WordPiece[] };

/**
 * Two texts as they are laid out side by side. Paragraphs that differ by their line ends alone, which
 * `compareTexts` takes for the same, are shown: nothing that a hash tells apart is hidden.
 */
export function differenceRows(changes: readonly ParagraphChange[]): DifferenceRow[] {
  const rows: DifferenceRow[] = [];
  for (const change of changes) {
    const last = rows.at(-1);
    if (change.kind === "same" && change.before === change.after) {
      if (last?.kind === "unchanged") last.paragraphs.push(change.after);
      else rows.push({ kind: "unchanged", paragraphs: [change.after] });
    } else {
      rows.push({ kind: "changed", before: sideOf(change, "removed"), after: sideOf(change, "added") });
    }
  }
  return rows;
}

function sideOf(change: ParagraphChange, side: "removed" | "added"): WordPiece[] {
  if (change.kind === "changed") return change.words.filter(({ kind }) => kind === "same" || kind === side);
  const text = side === "removed" ? "before" in change && change.before : "after" in change && change.after;
  if (!text) return [];
  return [{ kind: change.kind === "same" ? "same" : side, text }];
}
