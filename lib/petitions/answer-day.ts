import { parisDay } from "./paris-day";

/** The days on which a letter that was delivered then may have been answered, `YYYY-MM-DD`. */
export function answerDays(deliveredAt: Date | null, now: Date): { first: string; last: string } {
  return { first: deliveredAt ? parisDay(deliveredAt) : "", last: parisDay(now) };
}

/**
 * The day of an answer.
 *
 * @param day `YYYY-MM-DD`, a day in Paris.
 * @returns its midnight, UTC, as columns of days hold it; `null` when it is no day, or none of `answerDays`.
 */
export function answerDay(day: string, deliveredAt: Date | null, now: Date): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) return null;
  const { first, last } = answerDays(deliveredAt, now);
  return day < first || day > last ? null : date;
}
