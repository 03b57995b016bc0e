import type { ParagraphChange, WordPiece } from "./compare-paragraphs";
import { typographe } from "./french-typography";

/** A line of two columns, or neighbours that are alike in both and may be folded away. */
export type DifferenceRow =
  | { kind: "unchanged"; paragraphs: string[] }
  /** Empty: there is nothing on this side. */
  | { kind: "changed"; before: WordPiece[]; after: WordPiece[] };

/**
 * Two texts as they are laid out side by side. Paragraphs that differ by their line ends alone, which
 * `compareTexts` takes for the same, are shown: nothing that a hash tells apart is hidden.
 *
 * Set as the public text is (`typographe`), but where two pieces differ by what setting makes alike: these stay
 * as typed, so that one sees what changed.
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
  return rows.map(setRow);
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

function setRow(row: DifferenceRow): DifferenceRow {
  if (row.kind === "unchanged") return { kind: row.kind, paragraphs: row.paragraphs.map(setTyped) };
  const before = setPieces(row.before);
  const after = setPieces(row.after);
  const gone = changedTexts(before);
  const came = changedTexts(after);
  const chosen = (typed: readonly WordPiece[], set: readonly WordPiece[]) =>
    set.map((piece, at) => (gone.has(piece.text) && came.has(piece.text) ? (typed[at] ?? piece) : piece));
  return { kind: row.kind, before: chosen(row.before, before), after: chosen(row.after, after) };
}

const changedTexts = (pieces: readonly WordPiece[]) =>
  new Set(pieces.filter(({ kind }) => kind !== "same").map(({ text }) => text));

/** Stands between two pieces while they are set as one text; `typographe` takes it for a placeholder. */
const SEAM = "\ue000";

/** Each piece set by what stands around it: “aujourd'” by the “hui” after it. */
function setPieces(pieces: readonly WordPiece[]): WordPiece[] {
  const set = setTyped(pieces.map(({ text }) => text).join(SEAM)).split(SEAM);
  if (set.length !== pieces.length) return [...pieces];
  return pieces.map((piece, at) => ({ ...piece, text: set[at] ?? piece.text }));
}

/** The colon that begins a note (“[^1]: …”) is a sign of the notation, not of the sentence. */
function setTyped(text: string): string {
  return typographe(text).replace(/^(\[\^[^\]\n]+\]\ue000?)\u00a0:/gm, "$1:");
}
