/** Counts as a letter for whoever looks at what stands beside a mark, and is nothing once the text is parsed. */
export const GLUE = "\ufdef";

const STRONG = /(?<![\\*])\*\*(?!\*)/g;
const isSpace = (character: string | undefined) => character === undefined || /\s/.test(character);
const isSign = (character: string) => /[\p{P}\p{S}]/u.test(character);

/**
 * Bold where people mean it: CommonMark takes `**mot.**suite`, `mot**(suite)**` and `**mot **suite` for plain
 * stars, because of the sign beside them. In a paragraph where `**` comes in pairs, the first of each opens and
 * the second closes.
 */
export function joinStrong(markdown: string): string {
  if (!markdown.includes("**")) return markdown;
  return markdown
    .split(/(\n[^\S\n]*\n)/)
    .map((part) => (part.includes("`") ? part : joinIn(part)))
    .join("");
}

function joinIn(paragraph: string): string {
  const places = [...paragraph.matchAll(STRONG)].map(({ index }) => index);
  if (places.length === 0 || places.length % 2 === 1) return paragraph;
  const glued: number[] = [];
  for (let pair = 0; pair < places.length; pair += 2) {
    const open = places[pair] ?? 0;
    const close = places[pair + 1] ?? 0;
    const first = paragraph[open + 2];
    if (close === open + 2 || isSpace(first)) continue;
    if (isSign(first ?? "") && isLetter(paragraph[open - 1])) glued.push(open + 2);
    const last = paragraph[close - 1] ?? "";
    if ((isSpace(last) || isSign(last)) && isLetter(paragraph[close + 2])) glued.push(close);
  }
  return insertGlue(paragraph, glued);
}

const isLetter = (character: string | undefined) => !isSpace(character) && !isSign(character ?? "");

function insertGlue(paragraph: string, places: readonly number[]): string {
  let result = "";
  let from = 0;
  for (const at of places) {
    result += paragraph.slice(from, at) + GLUE;
    from = at;
  }
  return result + paragraph.slice(from);
}
