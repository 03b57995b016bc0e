import type { ElectorRow, MairieRow, MandateRow, ReadRow } from "@/lib/directory/import/dataset-rows";
import type { RowSource } from "@/lib/directory/import/import-run";

/** An identifier of a desk, the same for the same number. */
export const deskId = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** A desk as a reader hands it over: Le Mans's, invented, unless told otherwise. */
export function mairieRow(fields: Partial<MairieRow> = {}): MairieRow {
  return {
    id: deskId(1),
    insee: "72181",
    communeInsee: "72181",
    name: "Mairie - Le Mans",
    pivotCode: "mairie-72181-01",
    rank: 0,
    emails: ["mairie@le-mans.example"],
    phones: ["02 99 00 00 00"],
    websites: ["https://le-mans.example/"],
    contactForms: [],
    addressLines: ["1 place de l’Exemple"],
    postalCode: "72000",
    town: "Le Mans",
    latitude: 48.008,
    longitude: 0.199,
    openingHours: [{ from: 1, to: 5, slots: [{ opens: "09:00", closes: "17:00" }], comment: "" }],
    publicUrl: "https://annuaire.example/le-mans",
    sourceModifiedAt: new Date("2026-09-01T08:30:00Z"),
    ...fields,
  };
}

/** A mandate as a reader hands it over: a councillor of Le Mans, invented. */
export function mandateRow(fields: Partial<MandateRow> = {}): MandateRow {
  return {
    kind: "councillor",
    communeInsee: "72181",
    lastName: "MARTIN",
    firstName: "Camille",
    sex: "F",
    function: "",
    mandateStart: new Date("2026-03-22"),
    functionStart: null,
    ...fields,
  };
}

export function electorRow(fields: Partial<ElectorRow> = {}): ElectorRow {
  return {
    communeInsee: "72181",
    countedOn: new Date("2026-03-15"),
    registered: 92_431,
    source: "Ministère de l’Intérieur",
    ...fields,
  };
}

/** Rows as a reader yields them, from line 2 on, as under a header. */
export async function* asRead<T>(rows: Iterable<T>): AsyncGenerator<ReadRow<T>> {
  let line = 2;
  for (const row of rows) yield { line: line++, row };
}

/** A file that was read from nowhere. */
export function rowSource(fields: Partial<RowSource> = {}): RowSource {
  return {
    name: "invented.csv",
    sha256: "0".repeat(64),
    size: 1000,
    progress: { bytes: 1000, skipped: 0 },
    ...fields,
  };
}
