import { randomInt } from "node:crypto";

/** The moment at which factories make things, unless told otherwise. */
export const FACTORY_NOW = new Date("2026-11-21T09:00:00.000Z");

/** Playwright's workers share one database, which a run before may have filled: each counts from elsewhere. */
let made = process.env.TEST_WORKER_INDEX === undefined ? 0 : randomInt(1_000_000) * 10_000;

/** A number that no other thing made in this process has, nor in another worker of the browser tests. */
export function nextNumber(): number {
  made += 1;
  return made;
}
