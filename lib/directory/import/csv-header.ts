import { DataFileError } from "./data-file-error";

/** Names of columns as their publishers write them, by the name that a reader gives them. */
export type Columns<K extends string> = Readonly<Record<K, string>>;

/**
 * Where each column stands in a header, in whatever order. Accents, case, spaces and the kind of apostrophe are
 * forgiven; nothing else, for a column that was renamed may mean something else.
 *
 * @throws DataFileError `wrong-columns`, which names those that are missing and those that were found, or the one
 * that is there twice.
 */
export function columnPlaces<K extends string>(
  header: readonly string[],
  columns: Columns<K>,
): Record<K, number> {
  const found = header.map(columnKey);
  const places = Object.entries<string>(columns).map(([key, name]) => [key, found.indexOf(columnKey(name))]);
  const missing = Object.values<string>(columns).filter((name) => !found.includes(columnKey(name)));
  if (missing.length > 0) throw wrongColumns(missing, header);
  const twice = Object.values<string>(columns).find(
    (name) => found.indexOf(columnKey(name)) !== found.lastIndexOf(columnKey(name)),
  );
  if (twice !== undefined)
    throw new DataFileError("wrong-columns", `The column “${twice}” is there twice: which one is meant?`);
  return Object.fromEntries(places) as Record<K, number>;
}

/** A name of a column without what is forgiven: “Prénom de l’élu” → “prenom de l elu”. */
export function columnKey(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** What to say of a file whose columns (or keys) are not those of the data set. */
export function wrongColumns(missing: readonly string[], found: readonly string[]): DataFileError {
  const list = (names: readonly string[]) => names.map((name) => `“${excerpt(name)}”`).join(", ");
  const shown = found.slice(0, MOST_SHOWN);
  const more = found.length > shown.length ? ` and ${found.length - shown.length} more` : "";
  return new DataFileError(
    "wrong-columns",
    `Missing column${missing.length > 1 ? "s" : ""}: ${list(missing)}. Found: ${list(shown)}${more}.`,
  );
}

const MOST_SHOWN = 60;

/** What stands in place of a header may be anything: it is shown on a terminal. */
function excerpt(name: string): string {
  const line = name.replace(/[\p{C}\s]+/gu, " ").trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
