import type { DeliveryStatus } from "@/lib/db/generated/enums";
import { parisDay } from "@/lib/petitions/paris-day";

/** What may be posted instead: no mail server took it, so that nobody gets the letter twice. */
export const POSTABLE_STATUSES: readonly DeliveryStatus[] = ["failed", "refused", "held"];

/**
 * The moment that stands for the day a letter was posted, which nobody knows to the hour: noon or so, but
 * neither before the letter was sealed nor after now.
 *
 * @param day `YYYY-MM-DD`, a day in Paris.
 * @returns `null` when it is no day at all, or one before the sealing or still to come.
 */
export function postingMoment(day: string, { sealedAt, now }: { sealedAt: Date; now: Date }): Date | null {
  if (!isDay(day) || day < parisDay(sealedAt) || day > parisDay(now)) return null;
  const noon = Date.parse(`${day}T11:00:00Z`);
  return new Date(Math.min(Math.max(noon, sealedAt.getTime()), now.getTime()));
}

function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
