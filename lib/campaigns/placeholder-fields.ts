/** What a field stands for: it says which sentence explains it. */
export type PlaceholderKind = "mayor" | "commune" | "department" | "collective" | "free";

/** A stretch of a text that a field should take the place of. */
export type FoundPlaceholder = {
  kind: PlaceholderKind;
  source: string;
  /** The field; for a free one, what it asks for. */
  field: string;
  /** UTF-16 position in the text. */
  at: number;
};

const MAYOR_FORM = "(?:M(?:onsieur|r|\\.)|M(?:adame|me\\.?))\\s+l[ea]\\s+[Mm]aire";
const BOTH_MAYORS = new RegExp(`${MAYOR_FORM}\\s*(?:/|,?\\s+ou)\\s*${MAYOR_FORM}`, "gu");

const COMMUNE_NAMES =
  "xx+|XX+|\\s*(?:nom\\s+de\\s+)?(?:la\\s+|ma\\s+|notre\\s+|votre\\s+|l['’])?(?:ville|commune|lieu|localité|municipalité)\\s*";
const COMMUNE = `\\[(?:${COMMUNE_NAMES})\\](?!\\()`;
const RESIDENTS = "habitant(?:[·.\\-‧•]e[·.\\-‧•]?s|\\(e\\)s|\\(es\\)|es|s)(?:\\s+et\\s+habitant(?:e)?s)?";

/** Words before the name that the form brings with it, the longest first. */
const COMMUNE_FORMS: [words: string, field: string][] = [
  ["la\\s+mairie\\s+(?:de\\s+|d['’]\\s*)", "mairie"],
  ["la\\s+(?:ville|commune)\\s+(?:de\\s+|d['’]\\s*)", "ville"],
  [`${RESIDENTS}\\s+(?:de\\s+|d['’]\\s*)`, "habitants"],
  ["(?:de\\s+|du\\s+|d['’]\\s*)", "commune.de"],
  ["[àÀ]\\s+", "commune.a"],
  ["", "commune.nom"],
];

const PATTERNS: [pattern: RegExp, kind: PlaceholderKind, field: string][] = [
  [BOTH_MAYORS, "mayor", "maire.appel"],
  ...COMMUNE_FORMS.map(([words, field]): [RegExp, PlaceholderKind, string] => [
    new RegExp(`(?<!\\p{L})${words}${COMMUNE}`, "giu"),
    "commune",
    field,
  ]),
  [/(?<!\p{L})(?:de\s+|du\s+|d['’]\s*)\[\s*(?:nom du )?département\s*\]/giu, "department", "departement.de"],
  [/\[\s*(?:nom du )?département\s*\]/giu, "department", "departement.nom"],
  [/\[\s*(?:nom (?:du|de votre) )?(?:collectif|groupe)\s*\]/giu, "collective", "collectif.nom"],
  [/\[\s*nom du maire\s*\]|\[\s*nom de la maire\s*\]/giu, "mayor", "maire.nom"],
];

/** Square brackets that ask for something: no footnote, no link, no box to tick, no cut in a quotation. */
const ANY_BRACKETS = /(?<![\]\\!])\[(?!\^)([^[\]]{2,80})\](?![([:])/gu;

/** What a text leaves to be filled in, in order; nothing is found twice. */
export function findPlaceholders(text: string): FoundPlaceholder[] {
  const found: FoundPlaceholder[] = [];
  const isFree = (from: number, to: number) =>
    found.every(({ at, source }) => to <= at || from >= at + source.length);
  const add = (kind: PlaceholderKind, field: string, source: string, at: number) => {
    if (isFree(at, at + source.length)) found.push({ kind, field, source, at });
  };
  for (const [pattern, kind, field] of PATTERNS) {
    for (const { 0: source, index } of text.matchAll(pattern)) {
      add(kind, withCapital(field, source), source, index);
    }
  }
  for (const { 0: source, 1: inside = "", index } of text.matchAll(ANY_BRACKETS)) {
    if (/\p{L}/u.test(inside)) add("free", labelOf(inside), source, index);
  }
  return found.sort((one, other) => one.at - other.at);
}

/** “La mairie de [xx]” at the head of a sentence: “Mairie”, which asks for a capital. */
function withCapital(field: string, source: string): string {
  const begins = /^\p{Lu}\p{Ll}|^À\s/u.test(source) && !field.startsWith("maire.");
  return begins ? field.charAt(0).toUpperCase() + field.slice(1) : field;
}

/** “nom de l’école” → “Nom de l’école”. */
function labelOf(inside: string): string {
  const label = inside.replace(/\s+/g, " ").trim().replaceAll("'", "’");
  return label.charAt(0).toLocaleUpperCase("fr") + label.slice(1);
}
