/** Where a text with fields ends up: what is signed, or the words around it in a letter. */
export type MergePlace = "petition" | "letter";

/**
 * The fields that a text may hold as `{{name}}`, in the order in which they are explained. Label and help of each
 * are in the catalogue, namespace `merge`.
 */
export const MERGE_FIELDS = [
  "commune.nom",
  "commune.de",
  "commune.a",
  "habitants",
  "mairie",
  "ville",
  "departement.nom",
  "departement.de",
  "maire.nom",
  "maire.appel",
  "maire.civilite",
  "appel",
  "collectif.nom",
  "date",
  "lieu_et_date",
] as const;

export type MergeField = (typeof MERGE_FIELDS)[number];

/** A petition is dated by its publication and a letter by its preparation: a date belongs to letters alone. */
const LETTER_ONLY: ReadonlySet<MergeField> = new Set(["date", "lieu_et_date"]);

/** Fields that may be used in a place, in order. */
export function fieldsFor(place: MergePlace): MergeField[] {
  return MERGE_FIELDS.filter((field) => place === "letter" || !LETTER_ONLY.has(field));
}

/** The value of each field; empty when nobody knows it (a mayor's name before any import). */
export type MergeValues = Record<MergeField, string>;
