const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Greylisting lifts within minutes, a full mailbox or a server out of order within hours or a day. */
const DELAYS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR] as const;
const LONGEST = 24 * HOUR;

/** Tries in all before a message is given up: the last comes a little under two days after the first. */
export const MAIL_TRIES_MAX = DELAYS.length + 1;

/**
 * How long to wait after a temporary refusal.
 *
 * @param failures tries that failed so far, the last one included (1 or more).
 * @returns milliseconds; never less than after the failure before.
 */
export function retryDelayMs(failures: number): number {
  return DELAYS[Math.max(1, failures) - 1] ?? LONGEST;
}
