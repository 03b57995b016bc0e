import { randomInt } from "node:crypto";

/** Crockford's base 32 without the letters that are read as digits, nor U, which makes words. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM_LENGTH = 10;

/**
 * The reference printed on every page of a letter and typed by the mairie to check it. Fifty random bits:
 * it cannot be guessed from another one.
 *
 * @param insee code of the commune.
 */
export function makeLetterReference(insee: string): string {
  const random = Array.from({ length: RANDOM_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return `DOL-${insee}-${random}`;
}

/** Forgives what people type: lower case, spaces, missing dashes, O for 0, I or L for 1. `null` when it is none. */
export function readLetterReference(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const match = /^DOL(\d[\dAB]\d{3})([0-9A-Z]{10})$/.exec(bare.replace(/^D[O0][L1I]/, "DOL"));
  if (!match) return null;
  const random = match[2]?.replaceAll("O", "0").replace(/[IL]/g, "1");
  return `DOL-${match[1]}-${random}`;
}
