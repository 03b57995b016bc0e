import "server-only";

import { columnKey } from "./csv-header";
import { csvRows } from "./csv-rows";
import { parseDay } from "./data-dates";
import type { DataFile } from "./data-file";
import { DataFileError } from "./data-file-error";
import { shortLine } from "./data-text";
import type { CommuneOf, MandateKind, MandateRow, ReadRow, RejectReason } from "./dataset-rows";
import { wholeCommune } from "./whole-commune";

/**
 * The columns of the Répertoire national des élus that are read. Birth dates, professions and nationalities
 * never leave the line that was scanned.
 */
const MAYOR_COLUMNS = {
  insee: "Code de la commune",
  lastName: "Nom de l'élu",
  firstName: "Prénom de l'élu",
  sex: "Code sexe",
  mandateStart: "Date de début du mandat",
  functionStart: "Date de début de la fonction",
} as const;
const COUNCILLOR_COLUMNS = { ...MAYOR_COLUMNS, function: "Libellé de la fonction" } as const;

type Fields = Record<keyof typeof MAYOR_COLUMNS, string> & { function?: string };

/** The function of every row of the mayors' file, which has no column for it. */
const MAYOR_FUNCTION = "Maire";

const LONGEST_NAME = 120;
const LONGEST_FUNCTION = 200;

/**
 * Mandates from a file of the Répertoire national des élus (Licence Ouverte 2.0): mayors (14 columns) or
 * municipal councillors (16), in any order of columns.
 *
 * @throws DataFileError when a column is missing, or when the file is the other one of the two.
 */
export async function* readMandates(
  file: DataFile,
  kind: MandateKind,
  communeOf: CommuneOf,
): AsyncGenerator<ReadRow<MandateRow>> {
  const columns = kind === "mayor" ? MAYOR_COLUMNS : COUNCILLOR_COLUMNS;
  const rows = csvRows(file, columns, (header) => refuseOtherFiles(header, kind));
  for await (const { line, fields } of rows) {
    const row = fields ? mandateRow(fields, kind, communeOf) : "wrong-shape";
    yield typeof row === "string" ? { line, reason: row } : { line, row };
  }
}

/** Every column of the mayors' file is in the councillors' one: only what is too much tells them apart. */
function refuseOtherFiles(header: readonly string[], kind: MandateKind): void {
  const keys = header.map(columnKey);
  if (kind === "mayor" && keys.includes(columnKey(COUNCILLOR_COLUMNS.function)))
    throw new DataFileError(
      "wrong-columns",
      "This is the councillors' file (it has “Libellé de la fonction”): import it with “conseillers”.",
    );
  if (keys.some((key) => /\b(?:epci|secteur|canton)\b/.test(key)))
    throw new DataFileError(
      "wrong-columns",
      "This file of the register is not that of the mayors or of the municipal councillors.",
    );
}

/** One row, or why it is left out. An empty date is unknown; one that is no date rejects the row. */
function mandateRow(fields: Fields, kind: MandateKind, communeOf: CommuneOf): MandateRow | RejectReason {
  const commune = wholeCommune(fields.insee, communeOf);
  if ("reason" in commune) return commune.reason;
  const lastName = shortLine(fields.lastName, LONGEST_NAME);
  if (lastName === "") return "name-missing";
  const mandateStart = optionalDay(fields.mandateStart);
  const functionStart = optionalDay(fields.functionStart);
  if (mandateStart === undefined || functionStart === undefined) return "date-invalid";
  return {
    kind,
    communeInsee: commune.insee,
    lastName,
    firstName: shortLine(fields.firstName, LONGEST_NAME),
    sex: sexOf(fields.sex),
    function: kind === "mayor" ? MAYOR_FUNCTION : shortLine(fields.function ?? "", LONGEST_FUNCTION),
    mandateStart,
    functionStart,
  };
}

function optionalDay(text: string): Date | null | undefined {
  return text.trim() === "" ? null : parseDay(text);
}

function sexOf(code: string): MandateRow["sex"] {
  const sex = code.trim().toUpperCase();
  return sex === "F" || sex === "M" ? sex : null;
}
