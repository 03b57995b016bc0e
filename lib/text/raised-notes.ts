const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** No square metre. */
const NO_UNIT = "(?<!(?<!\\p{L})[cdhkm]?m)";
const CALL = new RegExp(
  `${NO_UNIT}(?:<sup>\\s*[[(]?(\\d{1,3})[\\])]?\\s*</sup>|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?![\\p{L}\\p{N}]))`,
  "gu",
);
/** “1 https://…”, “[1] Un livre”, “¹ Un livre”, “1. https://…”: a number with a point makes a list, unless a link follows. */
const NOTE =
  /^(?:<sup>\s*(\d{1,3})\s*<\/sup>\s*|\[(\d{1,3})\]\s+|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*|(\d{1,3})\s+|(\d{1,3})[.)]\s*(?=<?\[?https?:\/\/))(\S.*)$/u;
const LIKE_NOTES = /<\/sup>|[⁰¹²³⁴⁵⁶⁷⁸⁹]/u;

/**
 * Notes as other programs leave them, raised numbers in the text and numbered lines elsewhere, as notes of ours.
 * Only where the numbers run from 1 and each has its line, so that no square metre becomes a note; other raised
 * signs written as HTML become characters.
 */
export function readRaisedNotes(markdown: string): string {
  if (!LIKE_NOTES.test(markdown)) return markdown;
  return withoutTags(markdown.includes("[^") ? markdown : asNotes(markdown));
}

function asNotes(markdown: string): string {
  const lines = markdown.split("\n");
  const notes = new Map<number, number>();
  const called = new Set<number>();
  for (const [at, line] of lines.entries()) {
    const number = noteNumber(line);
    const begins = at === 0 || lines[at - 1]?.trim() === "" || notes.get((number ?? 0) - 1) === at - 1;
    if (number !== null && called.has(number) && begins) notes.set(number, at);
    else for (const [, digits, raised] of line.matchAll(CALL)) called.add(numberOf(digits, raised));
  }
  const runs = called.size > 0 && [...called].every((number) => number <= called.size && notes.has(number));
  if (!runs) return markdown;
  const noteAt = new Map([...notes].map(([number, at]) => [at, number]));
  return lines
    .map((line, at) => {
      const number = noteAt.get(at);
      if (number !== undefined) return `[^${number}]: ${NOTE.exec(line)?.at(-1) ?? ""}`;
      return line.replace(CALL, (_, digits, raised) => `[^${numberOf(digits, raised)}]`);
    })
    .join("\n");
}

function noteNumber(line: string): number | null {
  const match = NOTE.exec(line);
  if (!match) return null;
  const [, tagged, bracketed, raised, plain, pointed] = match;
  return numberOf(tagged ?? bracketed ?? plain ?? pointed, raised);
}

const numberOf = (digits: string | undefined, raised: string | undefined) =>
  Number(digits ?? [...(raised ?? "")].map((digit) => SUPERSCRIPTS.indexOf(digit)).join(""));

/** “1<sup>er</sup>” → “1er”, “m<sup>2</sup>” → “m²”. */
function withoutTags(markdown: string): string {
  return markdown
    .replace(/<sup>\s*(\d{1,3})\s*<\/sup>/g, (_, digits: string) =>
      [...digits].map((digit) => SUPERSCRIPTS[Number(digit)]).join(""),
    )
    .replace(/<sup>\s*(\p{L}{1,4})\s*<\/sup>/gu, "$1");
}
