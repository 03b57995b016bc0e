import {
  RECIPIENTS_MAX,
  type RecipientPart,
  recipientField,
  recipientParts,
  TYPED_PARTS,
} from "@/lib/petitions/recipient-fields";

/** A row of the form: its key stays while its number changes, so that what is typed stays when others go. */
export type Row = { key: number; initial: Record<RecipientPart, string> };

/** The rows that a form starts with, from the values of its fields. */
export function firstRows(count: number, values: Record<string, string>): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    key: index + 1,
    initial: Object.fromEntries(
      Object.keys(recipientParts()).map((part) => [
        part,
        values[recipientField(index + 1, part as RecipientPart)] ?? "",
      ]),
    ) as Row["initial"],
  }));
}

export function withoutRow(rows: readonly Row[], index: number): Row[] {
  return rows.filter((_, at) => at !== index);
}

const typed = (form: FormData, row: number, part: RecipientPart) =>
  String(form.get(recipientField(row, part)) ?? "").trim();

/** Whether nothing is typed in a row now. */
export function isBlank(form: FormData, row: number): boolean {
  return TYPED_PARTS.every((part) => typed(form, row, part) === "");
}

/** Whether somebody of that name is in the list now. */
export function isNamed(form: FormData, name: string): boolean {
  return Array.from({ length: RECIPIENTS_MAX }, (_, index) => index + 1).some(
    (row) => typed(form, row, "nom") === name,
  );
}
