/** Longest word-made part of an address, before the number that tells two apart. */
export const SLUG_MAX = 80;

const SPECIAL: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d" };

/** “L’École, c’est ici !” → “l-ecole-c-est-ici”; what has no Latin letter or digit leaves nothing. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => SPECIAL[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** The words that fit; the first one alone is cut inside. */
export function cutAtWord(slug: string, max: number): string {
  if (slug.length <= max) return slug;
  const cut = slug.slice(0, max + 1);
  const end = cut.lastIndexOf("-");
  return end > 0 ? cut.slice(0, end) : slug.slice(0, max);
}

/** @param taken addresses that begin like it. @returns the first of `slug`, `slug-2`, `slug-3`… that is free. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number++) {
    const candidate = `${slug}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Whether a part of an address can be one of these at all. */
export function isSlug(value: string): boolean {
  return value.length <= SLUG_MAX + 12 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value);
}
