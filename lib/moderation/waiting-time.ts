const HOUR_MS = 3_600_000;

/** How long something waits, in whole days, and whole hours as long as there is no day. */
export function waitingTime(since: Date, now: Date): { unit: "days" | "hours"; count: number } {
  const hours = Math.max(0, Math.floor((now.getTime() - since.getTime()) / HOUR_MS));
  return hours < 24 ? { unit: "hours", count: hours } : { unit: "days", count: Math.floor(hours / 24) };
}
