/** Longer than compiling can take, tries included: past that, the process that did it is gone. */
const STALLED_AFTER_MS = 20 * 60_000;

/** A letter still in preparation that was prepared before this moment may be prepared again. */
export function stalledBefore(now: Date): Date {
  return new Date(now.getTime() - STALLED_AFTER_MS);
}
