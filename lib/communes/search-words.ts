/** What people write for a word of a name. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  st: "saint",
  ste: "sainte",
  sts: "saints",
  stes: "saintes",
  // “lès” (near) is also spelt “lez” and “les”: one spelling for all three.
  lez: "les",
};

/** Words that may be left out or added: articles and the small words between the others. */
const SMALL_WORDS = new Set(["a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les"]);

/**
 * The words of a name or of a query, as they are compared: no accent, case, hyphen or apostrophe, ligatures
 * undone, “st” written out. “L’Haÿ-les-Roses” → l, hay, les, roses.
 */
export function searchWords(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => ABBREVIATIONS[word] ?? word);
}

/** Whether a query means the same with and without this word. */
export function isSmallWord(word: string): boolean {
  return SMALL_WORDS.has(word);
}
