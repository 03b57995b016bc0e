import { mayHoldFields } from "@/lib/merge/fill-fields";
import { type CopyProblem, fillCopy, mailingTexts } from "./compose-copy";
import type { SourcedCopy } from "./copy-sources";

/** What is wrong with the same words of several copies, and with which. */
export type MailingProblem = Omit<CopyProblem, "column"> & { copies: { id: string; name: string }[] };

/** As many as a page can show of the copies that a field is not filled in. */
const NAMED = 10;

/**
 * Fields that cannot be filled, gathered over all copies: the same fault is told once, with those it concerns.
 *
 * @returns each fault with its first copies, and how many there are in all.
 */
export function copyProblems(copies: readonly SourcedCopy[]): (MailingProblem & { count: number })[] {
  const found = new Map<string, MailingProblem & { count: number }>();
  const [first] = copies;
  const text = first?.source.mailing;
  if (!text || !mailingTexts(text).some(mayHoldFields)) return [];
  for (const { row, source } of copies) {
    for (const { column: _column, ...problem } of fillCopy(source).problems) {
      const key = `${problem.field} ${problem.line} ${problem.kind} ${problem.typed}`;
      const known = found.get(key) ?? { ...problem, copies: [], count: 0 };
      known.count += 1;
      if (known.copies.length < NAMED) known.copies.push({ id: row.id, name: row.name });
      found.set(key, known);
    }
  }
  return [...found.values()];
}
