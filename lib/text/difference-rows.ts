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
      const row = { before: sideOf(change, "removed"), after: sideOf(change, "added") };
      const beside = change.kind === "added" ? firstRemoved(rows) : undefined;
      if (beside) beside.after = row.after;
      else rows.push({ kind: "changed", ...row });
    }
  }
  return rows;
}

type ChangedRow = Extract<DifferenceRow, { kind: "changed" }>;

/** Of the paragraphs that just went, the first that nothing stands beside: what came stands in its place. */
function firstRemoved(rows: readonly DifferenceRow[]): ChangedRow | undefined {
  let first: ChangedRow | undefined;
  for (const row of rows.toReversed()) {
    if (row.kind === "unchanged" || row.after.length > 0) return first;
    first = row;
  }
  return first;
}

function sideOf(change: ParagraphChange, side: "removed" | "added"): WordPiece[] {
  if (change.kind === "changed") return change.words.filter(({ kind }) => kind === "same" || kind === side);
  const text = side === "removed" ? "before" in change && change.before : "after" in change && change.after;
  if (!text) return [];
  return [{ kind: change.kind === "same" ? "same" : side, text }];
}
