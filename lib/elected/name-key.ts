/**
 * A name as names are compared: no accent, case, hyphen, apostrophe or space, ligatures undone, its words in
 * alphabetical order, so that “LE GOFF Jean-Pierre” and “Jean Pierre Le Goff” are one. Every writing system keeps
 * its letters.
 */
export function nameKey(firstName: string, lastName: string): string {
  return `${firstName} ${lastName}`
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(" ");
}
