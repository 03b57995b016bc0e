import { escapeMarkdown } from "./escape-markdown";

/**
 * What is wrong with a field: no such name; braces that do not close, close twice or hold one another; a name
 * that is known and has no value here; one that belongs to letters alone.
 */
export type FieldProblemKind = "unknown" | "malformed" | "unfilled" | "letter-only";

export type FieldProblem = {
  kind: FieldProblemKind;
  /** As it was typed, braces included; cut when it is long. */
  typed: string;
  /** Name of the field that was probably meant; only for `unknown`. */
  suggestion: string | null;
  /** Both from 1; the column counts UTF-16 units. */
  line: number;
  column: number;
};

export type FilledText = { text: string; problems: FieldProblem[] };

export type FillRules = {
  /** Value of each field by its name, in lower case without accents; empty: known, and not filled. */
  values: Readonly<Record<string, string>>;
  /** Names that exist and may not be used here. */
  letterOnly?: readonly string[];
  /** What the text is: values put into Markdown are words there, whatever characters they hold. */
  syntax: "markdown" | "plain";
  /** Names of fields that stand for nothing when they are empty. */
  mayBeEmpty?: readonly string[];
  /** Names of fields whose value, in Markdown, may have several paragraphs. */
  paragraphs?: readonly string[];
};

/** A text of which more is wrong is wrong as a whole. */
const MOST_PROBLEMS = 20;
const LONGEST_NAME = 60;
const LONGEST_TYPED = 80;
const PLACE_AND_DATE = "lieu_et_date";

/**
 * Well-formed fields first; then braces that belong to none; then a known name in single braces, half typed. Each
 * alternative is bounded, so that no text takes more than linear time.
 */
const FIELD_OR_BRACES = new RegExp(
  `\\{\\{([^{}\\n]{1,${LONGEST_NAME}})\\}\\}(?!\\})|\\{\\{[^{}\\n]{0,${LONGEST_NAME}}\\}*|\\}\\}+|\\{([^{}\\n]{1,${LONGEST_NAME}})\\}`,
  "g",
);

/**
 * Puts values in the place of `{{name}}`, once: what a value holds is never looked at again. Names are read without
 * regard to case, accents and spaces; with a first capital (`{{Mairie}}`) the value gets one. Never throws: what
 * cannot be filled stays as it was typed, and is told.
 */
export function fillFields(markup: string, rules: FillRules): FilledText {
  const problems: FieldProblem[] = [];
  const place = placeFinder(markup);
  const refuse = (kind: FieldProblemKind, typed: string, at: number, suggestion: string | null = null) => {
    if (problems.length < MOST_PROBLEMS) {
      problems.push({ kind, typed: cut(typed), suggestion, ...place(at) });
    }
    return typed;
  };
  const text = markup.replace(
    FIELD_OR_BRACES,
    (typed: string, inside: string | undefined, single: string | undefined, at: number) => {
      if (inside === undefined) {
        const innocent = single !== undefined && !isKnown(fieldName(single), rules);
        return innocent ? typed : refuse("malformed", typed, at);
      }
      const name = fieldName(inside);
      if (rules.letterOnly?.includes(name)) return refuse("letter-only", typed, at);
      const value = Object.hasOwn(rules.values, name) ? rules.values[name] : undefined;
      if (value === undefined) return refuse("unknown", typed, at, nearestName(name, rules));
      if (value === "") return rules.mayBeEmpty?.includes(name) ? "" : refuse("unfilled", typed, at);
      const words = startsWithCapital(inside)
        ? capitalised(value)
        : inSentence(name, value, markup.slice(0, at));
      if (rules.syntax === "plain") return words;
      if (!rules.paragraphs?.includes(name)) return escapeMarkdown(words);
      return words.split(/\n+/).map(escapeMarkdown).join("\n\n");
    },
  );
  return { text, problems };
}

/** The names that a text calls, well formed, known or not. */
export function calledFields(text: string): Set<string> {
  const called = new Set<string>();
  for (const [, inside] of text.matchAll(FIELD_OR_BRACES)) if (inside) called.add(fieldName(inside));
  return called;
}

/** Whether there is anything for `fillFields` to look at. */
export function mayHoldFields(text: string): boolean {
  return /[{}]/.test(text);
}

/** “ Lieu et date ” → “lieu_et_date”; “Département.De” → “departement.de”. */
export function fieldName(typed: string): string {
  const plain = typed.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
  return plain.replace(/\s*\.\s*/g, ".").replace(/[\s-]+/g, "_");
}

function isKnown(name: string, { values, letterOnly }: FillRules): boolean {
  return Object.hasOwn(values, name) || Boolean(letterOnly?.includes(name));
}

/** The name that differs least, by up to two mistakes; none for a word that is like nothing. */
function nearestName(name: string, { values }: FillRules): string | null {
  const near = Object.keys(values)
    .map((known) => ({ known, distance: distance(name, known) }))
    .filter(({ known, distance }) => distance <= (known.length < 6 ? 1 : 2))
    .sort((left, right) => left.distance - right.distance);
  return near[0]?.known ?? null;
}

/** Levenshtein's, of two names of at most `LONGEST_NAME` characters. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

function startsWithCapital(inside: string): boolean {
  return /^\s*\p{Lu}/u.test(inside);
}

function capitalised(value: string): string {
  return value.charAt(0).toLocaleUpperCase("fr") + value.slice(1);
}

/** “Au Mans, le…” begins a line with a capital, and goes on in “Fait au Mans, le…” without. */
function inSentence(name: string, value: string, before: string): string {
  if (
    name !== PLACE_AND_DATE ||
    !/^(?:À|Au|Aux|En) /.test(value) ||
    !/[\p{L},][^\S\n]+$/u.test(before.slice(-80))
  )
    return value;
  return value.charAt(0).toLocaleLowerCase("fr") + value.slice(1);
}

function cut(typed: string): string {
  return typed.length > LONGEST_TYPED ? `${typed.slice(0, LONGEST_TYPED)}…` : typed;
}

/** Line and column of growing offsets, each line end being counted once. */
function placeFinder(text: string): (at: number) => { line: number; column: number } {
  let line = 1;
  let start = 0;
  return (at) => {
    for (let end = text.indexOf("\n", start); end !== -1 && end < at; end = text.indexOf("\n", start)) {
      line++;
      start = end + 1;
    }
    return { line, column: at - start + 1 };
  };
}
