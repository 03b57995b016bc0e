/** Corrections of a text that somebody has signed: who needs more has another text to put to people. */
export const CORRECTIONS_MAX = 10;
/** Texts in all, of which those that nobody had signed yet. */
export const VERSIONS_MAX = 60;

/** How many versions a petition has, and how many of them corrected a text that somebody had signed. */
export type VersionCounts = { versions: number; corrections: number };

/** Whether another version may follow. */
export function mayChangeAgain({ versions, corrections }: VersionCounts, hasBeenSigned: boolean): boolean {
  return versions < VERSIONS_MAX && (!hasBeenSigned || corrections < CORRECTIONS_MAX);
}
