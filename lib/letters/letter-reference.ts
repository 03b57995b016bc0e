import { randomInt } from "node:crypto";

/** Crockford's base 32: without the letters that are read as digits, nor U, which makes words. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM_LENGTH = 10;
const INSEE_LENGTH = 5;

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

/**
 * Forgives what people type or paste: lower case, spaces, missing or long dashes, O for 0, I or L for 1,
 * the whole address of the QR code. `null` when it is no reference.
 */
export function readLetterReference(typed: string): string | null {
  const last =
    typed
      .trim()
      .replace(/[?#].*$/s, "")
      .replace(/\/+$/, "")
      .split("/")
      .at(-1) ?? "";
  const bare = last
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
  const digits = bare
    .replace(/^D[O0][L1I]/, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  if (digits.length === bare.length) return null;
  const insee = digits.slice(0, INSEE_LENGTH);
  const random = digits.slice(INSEE_LENGTH);
  if (!/^\d[\dAB]\d{3}$/.test(insee) || random.length !== RANDOM_LENGTH) return null;
  return [...random].every((sign) => ALPHABET.includes(sign)) ? `DOL-${insee}-${random}` : null;
}
