import { type CommonPair, longestCommon } from "./align-sequences";

/** A stretch of a paragraph: in both texts, or in one alone. */
export type WordPiece = { kind: "same" | "removed" | "added"; text: string };

/** One step from a text to another; `at` are positions of paragraphs, the place of what is not there included. */
export type ParagraphChange =
  | { kind: "same"; before: string; after: string; beforeAt: number; afterAt: number }
  | { kind: "removed"; before: string; beforeAt: number; afterAt: number }
  | { kind: "added"; after: string; beforeAt: number; afterAt: number }
  | {
      kind: "changed";
      before: string;
      after: string;
      beforeAt: number;
      afterAt: number;
      words: WordPiece[];
    };

/** Of all words of two paragraphs, the part they share that makes one a rewriting of the other. */
const ALIKE = 0.4;

/** The paragraphs of a text: what empty lines part. Spaces at their ends are nothing. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n+/)
    .map((paragraph) => paragraph.replace(/[^\S\n]+$/gm, "").replace(/^\n+|\n+$/g, ""))
    .filter((paragraph) => paragraph.trim() !== "");
}

/** How one text became the other: paragraph by paragraph and, in those that were rewritten, word by word. */
export function compareTexts(before: string, after: string): ParagraphChange[] {
  return compareParagraphs(paragraphsOf(before), paragraphsOf(after));
}

/** The same for lists of paragraphs, or of anything that is told apart by its words. */
export function compareParagraphs(before: readonly string[], after: readonly string[]): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let left = 0;
  let right = 0;
  const common: CommonPair[] = longestCommon(before.map(folded), after.map(folded));
  for (const pair of [...common, { left: before.length, right: after.length }]) {
    changes.push(...compareGap(before, after, { left, right }, pair));
    const same = before[pair.left];
    const now = after[pair.right];
    if (same !== undefined && now !== undefined) {
      changes.push({ kind: "same", before: same, after: now, beforeAt: pair.left, afterAt: pair.right });
    }
    left = pair.left + 1;
    right = pair.right + 1;
  }
  return changes;
}

/** Line ends within a paragraph and runs of spaces change nothing of what it says. */
function folded(paragraph: string): string {
  return paragraph.replace(/\s+/g, " ").trim();
}

/** Between two paragraphs that stayed: those alike go together, in order; the others came or went. */
function compareGap(
  before: readonly string[],
  after: readonly string[],
  from: CommonPair,
  to: CommonPair,
): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let right = from.right;
  for (let left = from.left; left < to.left; left++) {
    const old = before[left] ?? "";
    const twin = nextAlike(old, after, right, to.right);
    if (twin === -1) {
      changes.push({ kind: "removed", before: old, beforeAt: left, afterAt: right });
      continue;
    }
    for (; right < twin; right++) changes.push(addition(after, left, right));
    const now = after[right] ?? "";
    const words = compareWords(old, now);
    changes.push({ kind: "changed", before: old, after: now, beforeAt: left, afterAt: right, words });
    right++;
  }
  for (; right < to.right; right++) changes.push(addition(after, to.left, right));
  return changes;
}

function addition(after: readonly string[], beforeAt: number, afterAt: number): ParagraphChange {
  return { kind: "added", after: after[afterAt] ?? "", beforeAt, afterAt };
}

/** How many paragraphs ahead a rewritten one is looked for. */
const LOOK_AHEAD = 12;

function nextAlike(old: string, after: readonly string[], from: number, to: number): number {
  const words = wordsOf(old);
  for (let at = from; at < Math.min(to, from + LOOK_AHEAD); at++) {
    if (likeness(words, wordsOf(after[at] ?? "")) >= ALIKE) return at;
  }
  return -1;
}

function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** 1 for the same words, 0 for none in common (Sørensen–Dice, each word as often as it is there). */
function likeness(one: Map<string, number>, other: Map<string, number>): number {
  const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const all = total(one) + total(other);
  if (all === 0) return 0;
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  return (2 * shared) / all;
}

/** Two paragraphs word by word; joined in order, the pieces not added are the first, those not removed the second. */
export function compareWords(before: string, after: string): WordPiece[] {
  const left = tokensOf(before);
  const right = tokensOf(after);
  const pieces: WordPiece[] = [];
  const add = (kind: WordPiece["kind"], tokens: readonly string[]) => {
    if (tokens.length === 0) return;
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += tokens.join("");
    else pieces.push({ kind, text: tokens.join("") });
  };
  let from = { left: 0, right: 0 };
  for (const pair of [...longestCommon(left, right), { left: left.length, right: right.length }]) {
    add("removed", left.slice(from.left, pair.left));
    add("added", right.slice(from.right, pair.right));
    add("same", left.slice(pair.left, pair.left + 1));
    from = { left: pair.left + 1, right: pair.right + 1 };
  }
  return pieces;
}

/** Fields and words, each with its apostrophe or the spaces after it; every other sign alone. */
function tokensOf(text: string): string[] {
  return text.match(/\{\{[^{}\n]{1,60}\}\}\s*|[\p{L}\p{N}·-]+(?:[’']|\s*)|[^\p{L}\p{N}\s]\s*|\s+/gu) ?? [];
}
