/** The moment at which factories make things, unless told otherwise. */
export const FACTORY_NOW = new Date("2026-11-21T09:00:00.000Z");

let made = 0;

/** A number that no other thing made in this process has. */
export function nextNumber(): number {
  made += 1;
  return made;
}
