/**
 * Why somebody was not added. invalid: no address, code or name · unknown: no commune of today · ambiguous: several
 * communes have that name · foreign: an address that the directory does not give · no-email: the directory has no
 * address for the mairie · not-elected: nobody of that council · duplicate: there already, or twice in the list.
 */
export type RefusalReason =
  | "invalid"
  | "unknown"
  | "ambiguous"
  | "foreign"
  | "no-email"
  | "not-elected"
  | "duplicate";

/** What somebody typed, and on which line of what they pasted. */
export type TypedEntry = { typed: string; line?: number };

/** What became of a choice of recipients. */
export type RecipientReport = {
  added: number;
  /** Those that were there already, or twice in the choice. */
  duplicates: number;
  /** Line by line, for a pasted list. */
  refused: (TypedEntry & { reason: RefusalReason })[];
};
