/** A signature that nobody confirms is forgotten after this many days. */
export const UNCONFIRMED_DAYS = 7;
/** Personal data of a petition is kept this long after it closes; then its numbers alone. */
export const RETENTION_MONTHS = 6;

const DAY_MS = 86_400_000;

/** Unconfirmed signatures made before this moment can no longer be confirmed. */
export function unconfirmedBefore(now: Date): Date {
  return new Date(now.getTime() - UNCONFIRMED_DAYS * DAY_MS);
}

/** Petitions closed before this moment keep no personal data (UTC; the last day of a shorter month counts). */
export function closedBefore(now: Date): Date {
  const before = new Date(now);
  before.setUTCDate(1);
  before.setUTCMonth(before.getUTCMonth() - RETENTION_MONTHS);
  const lastDay = new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 0)).getUTCDate();
  before.setUTCDate(Math.min(now.getUTCDate(), lastDay));
  return before;
}
