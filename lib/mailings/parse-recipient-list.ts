/** What somebody pasted, piece by piece: a code, a name of a commune, or an e-mail address. */
export type ListEntry = {
  typed: string;
  /** From 1. */
  line: number;
} & Meaning;

type Meaning =
  | { kind: "insee"; insee: string }
  | { kind: "email"; email: string }
  | { kind: "name"; name: string }
  | { kind: "invalid" };

/** More than there are communes: what is beyond was no list. */
const MOST_ENTRIES = 40_000;
const LONGEST = 254;
const INSEE = /^\d[\dAB]\d{3}$/i;
const EMAIL = /^[^\s@<>()[\],;:"\\]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.[\p{L}]{2,}$/u;
/** “Montpellier (34172)”, “34172 Montpellier”, “Mairie d’Agde <mairie@agde.example>”: what is sure decides. */
const BRACKETED = /<\s*([^<>\s]+@[^<>\s]+)\s*>/;
const WITH_CODE = /(?:^|[\s(])(\d[\dAB]\d{3})(?=$|[\s)])/i;

/**
 * Takes a pasted list apart: one a line, or separated by commas, semicolons or tabs. A name stays whole with the
 * hyphens and apostrophes it has; a line of a spreadsheet gives its address, else its code, else its name.
 */
export function parseRecipientList(text: string): ListEntry[] {
  const entries: ListEntry[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (entries.length >= MOST_ENTRIES) break;
    for (const piece of piecesOf(line)) entries.push({ ...entryOf(piece), line: at + 1 });
  }
  return entries.slice(0, MOST_ENTRIES);
}

function piecesOf(line: string): string[] {
  const pieces = line
    .split(/[;,\t]/)
    .map((piece) => piece.trim().replace(/^["'«\s]+|["'»\s]+$/g, ""))
    .filter(Boolean);
  // “34172;Montpellier;mairie@…” is one recipient, “34172, 34003” are two: only cells of different kinds are a row.
  const kinds = new Set(pieces.map((piece) => entryOf(piece).kind));
  if (pieces.length < 2 || kinds.size < 2) return pieces;
  const sure = pieces.filter((piece) => ["email", "insee"].includes(entryOf(piece).kind));
  if (sure.length === 0) return pieces;
  return kinds.has("email") ? sure.filter((piece) => entryOf(piece).kind === "email") : sure;
}

function entryOf(typed: string): { typed: string } & Meaning {
  const shown = typed.slice(0, LONGEST);
  if (typed.length > LONGEST) return { kind: "invalid", typed: `${shown}…` };
  const bracketed = BRACKETED.exec(typed)?.[1];
  const address = bracketed ?? (typed.includes("@") ? typed.replace(/^mailto:/i, "") : "");
  if (address) {
    return EMAIL.test(address)
      ? { kind: "email", typed: shown, email: address }
      : { kind: "invalid", typed: shown };
  }
  if (INSEE.test(typed)) return { kind: "insee", typed: shown, insee: typed.toUpperCase() };
  const coded = WITH_CODE.exec(typed)?.[1];
  if (coded) return { kind: "insee", typed: shown, insee: coded.toUpperCase() };
  return /\p{L}/u.test(typed)
    ? { kind: "name", typed: shown, name: typed }
    : { kind: "invalid", typed: shown };
}
