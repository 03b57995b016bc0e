/**
 * A list of things in a form, in numbered rows: `question_1_texte`, `question_2_texte`… Adding, removing and
 * moving a row is done by the page where scripts run; elsewhere the buttons send the form, which comes back.
 */
export type RowSpec<Part extends string> = {
  /** Begins the names of the fields. */
  prefix: string;
  parts: readonly Part[];
  max: number;
  /** The hidden field that says how many rows the page shows. */
  countField: string;
};

export type RowValues<Part extends string> = Record<Part, string>;

/** What a button of the list does; the value it posts. */
export type RowGesture = "ajouter" | "retirer" | "monter";

/** Name, in the form, of one part of the row, from 1. */
export function rowField<Part extends string>(spec: RowSpec<Part>, row: number, part: Part): string {
  return `${spec.prefix}_${row}_${part}`;
}

/** What a button posts: the row is ignored by “ajouter”. */
export function rowGesture<Part extends string>(spec: RowSpec<Part>, gesture: RowGesture, row = 0): string {
  return `${gesture}-${spec.prefix}-${row}`;
}

/** Every row number that a form may hold. */
export function rowNumbers<Part extends string>(spec: RowSpec<Part>): number[] {
  return Array.from({ length: spec.max }, (_, index) => index + 1);
}

/** What one row holds. */
export function rowOf<Part extends string>(
  spec: RowSpec<Part>,
  values: Record<string, unknown>,
  row: number,
): RowValues<Part> {
  const entries = spec.parts.map((part) => [part, String(values[rowField(spec, row, part)] ?? "")]);
  return Object.fromEntries(entries) as RowValues<Part>;
}

/** The rows in which something is typed, in order. */
export function filledRows<Part extends string>(
  spec: RowSpec<Part>,
  values: Record<string, unknown>,
): RowValues<Part>[] {
  return rowNumbers(spec)
    .map((row) => rowOf(spec, values, row))
    .filter((row) => spec.parts.some((part) => row[part].trim() !== ""));
}

/** The inverse of `filledRows`: fields of a form. */
export function valuesOfRows<Part extends string>(
  spec: RowSpec<Part>,
  rows: readonly RowValues<Part>[],
): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((row, index) => spec.parts.map((part) => [rowField(spec, index + 1, part), row[part]])),
  );
}

/** How many rows a form shows: those with something in them, and those that were asked for. */
export function shownRows<Part extends string>(spec: RowSpec<Part>, values: Record<string, string>): number {
  const asked = Number.parseInt(values[spec.countField] ?? "", 10) || 0;
  const filled = rowNumbers(spec).filter((row) =>
    spec.parts.some((part) => values[rowField(spec, row, part)]?.trim()),
  );
  return Math.min(spec.max, Math.max(0, asked, ...filled));
}

/** The form with other rows in place of its own. */
export function withRows<Part extends string>(
  spec: RowSpec<Part>,
  values: Record<string, string>,
  rows: readonly RowValues<Part>[],
): Record<string, string> {
  const others = Object.entries(values).filter(([name]) => !name.startsWith(`${spec.prefix}_`));
  return {
    ...Object.fromEntries(others),
    ...valuesOfRows(spec, rows),
    [spec.countField]: String(rows.length),
  };
}

/** The rows after a button; `null` when it was not one of theirs. */
export function applyRowGesture<Part extends string>(
  spec: RowSpec<Part>,
  values: Record<string, string>,
  gesture: string,
): Record<string, string> | null {
  const [, kind, prefix, number] = /^(ajouter|retirer|monter)-([a-z]+)-(\d{1,3})$/.exec(gesture) ?? [];
  if (!kind || prefix !== spec.prefix) return null;
  const count = shownRows(spec, values);
  if (kind === "ajouter") return { ...values, [spec.countField]: String(Math.min(spec.max, count + 1)) };
  const rows = Array.from({ length: count }, (_, index) => rowOf(spec, values, index + 1));
  const at = Number(number) - 1;
  if (kind === "retirer") {
    return withRows(
      spec,
      values,
      rows.filter((_, index) => index !== at),
    );
  }
  return withRows(spec, values, movedUp(rows, at));
}

/** The list with the item at `at` one place earlier. */
export function movedUp<Item>(items: readonly Item[], at: number): Item[] {
  const [before, item] = [items[at - 1], items[at]];
  if (before === undefined || item === undefined) return [...items];
  return items.map((one, index) => (index === at - 1 ? item : index === at ? before : one));
}
