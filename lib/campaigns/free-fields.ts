import { z } from "zod";

/** What each local group fills in itself: used in a text as `{{champ.key}}`. */
export type FreeField = {
  /** a–z, 0–9 and `_`. */
  key: string;
  /** The question as the group reads it: “Nom de la place”. */
  label: string;
  /** A sentence under it; empty for none. */
  help: string;
  /** Whether a petition waits for it: nothing is published while the text calls it and it is empty. */
  required: boolean;
  /** Whether the answer may have several paragraphs. */
  multiline: boolean;
};

export const FREE_FIELDS_MAX = 12;
/** Lengths in UTF-16 units. */
export const FREE_FIELD_KEY_MAX = 40;
export const FREE_FIELD_LABEL_MAX = 100;
export const FREE_FIELD_HELP_MAX = 300;

const KEY = /^[a-z0-9_]{1,40}$/;
const PREFIX = "champ.";

/** Name of a free field as texts call it: “place” → “champ.place”. */
export function freeFieldName(key: string): string {
  return `${PREFIX}${key}`;
}

/** Whether a name that a text calls is that of a free field, known or not. */
export function isFreeFieldName(name: string): boolean {
  return name.startsWith(PREFIX);
}

const storedField = z.object({
  key: z.string().regex(KEY),
  label: z.string(),
  help: z.string().default(""),
  required: z.boolean().default(true),
  multiline: z.boolean().default(false),
});

/** The free fields that a column of a template holds; nothing for what is none. */
export function storedFreeFields(column: unknown): FreeField[] {
  const parsed = z.array(storedField).safeParse(column);
  return parsed.success ? parsed.data : [];
}

/**
 * “Nom de la place” → “nom_de_la_place”, and with a number when that is taken.
 *
 * @param taken keys that other fields of the template have.
 */
export function freeFieldKey(label: string, taken: ReadonlySet<string> = new Set()): string {
  const plain = label
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, FREE_FIELD_KEY_MAX - 3)
    .replace(/_+$/, "");
  const wanted = plain || "reponse";
  for (let number = 1; ; number++) {
    const key = number === 1 ? wanted : `${wanted}_${number}`;
    if (!taken.has(key)) return key;
  }
}
