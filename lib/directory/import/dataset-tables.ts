import { createHash } from "node:crypto";
import type { ElectorRow, MairieRow, MandateKind, MandateRow } from "./dataset-rows";

/** How the rows of a data set become those of a table. Names and expressions are ours, never a file's. */
export type DatasetTable<Row> = {
  table: string;
  /** Columns of the staged rows and their types. */
  columns: Readonly<Record<string, string>>;
  toColumns(row: Row): Record<string, unknown>;
  /** Two rows of a file with the same key are one too many. */
  duplicateKey(row: Row): string;
  /** Columns of the table that follow from all staged rows together, or from none of them. */
  derived: Readonly<Record<string, string>>;
  /** Columns that are read to derive others, and kept nowhere. */
  unkept: readonly string[];
  /** Columns that say which row of the table is meant. */
  key: readonly string[];
  /** Columns of a new row that no file gives. */
  fresh: Readonly<Record<string, string>>;
  /** The rows of the table that this data set speaks of, in SQL about `known`. */
  scope: string;
  /** Whether a row that is missing from the file is marked as gone. */
  marksGone: boolean;
};

export const MAIRIES_TABLE: DatasetTable<MairieRow> = {
  table: "mairie_desks",
  columns: {
    id: "uuid",
    insee: "text",
    commune_insee: "text",
    name: "text",
    pivot_code: "text",
    rank: "integer",
    emails: "text[]",
    phones: "text[]",
    websites: "text[]",
    contact_forms: "text[]",
    address_lines: "text[]",
    postal_code: "text",
    town: "text",
    latitude: "double precision",
    longitude: "double precision",
    opening_hours: "jsonb",
    public_url: "text",
    source_modified_at: "timestamptz(3)",
  },
  toColumns: (row) => ({
    id: row.id,
    insee: row.insee,
    commune_insee: row.communeInsee,
    name: row.name,
    pivot_code: row.pivotCode,
    rank: row.rank,
    emails: row.emails,
    phones: row.phones,
    websites: row.websites,
    contact_forms: row.contactForms,
    address_lines: row.addressLines,
    postal_code: row.postalCode,
    town: row.town,
    latitude: row.latitude,
    longitude: row.longitude,
    opening_hours: row.openingHours,
    public_url: row.publicUrl,
    source_modified_at: row.sourceModifiedAt,
  }),
  duplicateKey: ({ id }) => id,
  derived: { preferred: "row_number() OVER (PARTITION BY insee ORDER BY rank, id) = 1" },
  unkept: ["rank"],
  key: ["id"],
  fresh: {},
  scope: "true",
  marksGone: true,
};

/**
 * Mayors and councillors are two data sets in one table. The register has no identifier for a person: namesakes
 * in one council are numbered by what tells them apart, so that a file in another order changes nothing; and rows
 * that say exactly the same are one person twice.
 */
export function mandatesTable(kind: MandateKind): DatasetTable<MandateRow> {
  return {
    table: "mandates",
    columns: {
      commune_insee: "text",
      last_name: "text",
      first_name: "text",
      sex: "text",
      function: "text",
      mandate_start: "date",
      function_start: "date",
    },
    toColumns: (row) => ({
      commune_insee: row.communeInsee,
      last_name: row.lastName,
      first_name: row.firstName,
      sex: row.sex,
      function: row.function,
      mandate_start: dayOf(row.mandateStart),
      function_start: dayOf(row.functionStart),
    }),
    duplicateKey: (row) => createHash("sha256").update(JSON.stringify(row)).digest("base64"),
    derived: {
      kind: `'${kind}'::mandate_kind`,
      homonym:
        "row_number() OVER (PARTITION BY commune_insee, last_name, first_name " +
        "ORDER BY mandate_start, function_start, function, sex)::smallint",
    },
    unkept: [],
    key: ["kind", "commune_insee", "last_name", "first_name", "homonym"],
    fresh: { id: "gen_random_uuid()" },
    scope: `known.kind = '${kind}'`,
    marksGone: true,
  };
}

/** Counts of other days stay as history: nothing of them is ever gone. */
export const ELECTORS_TABLE: DatasetTable<ElectorRow> = {
  table: "elector_counts",
  columns: { commune_insee: "text", counted_on: "date", registered: "integer", source: "text" },
  toColumns: (row) => ({
    commune_insee: row.communeInsee,
    counted_on: dayOf(row.countedOn),
    registered: row.registered,
    source: row.source,
  }),
  duplicateKey: ({ communeInsee, countedOn }) => `${communeInsee} ${dayOf(countedOn)}`,
  derived: {},
  unkept: [],
  key: ["commune_insee", "counted_on"],
  fresh: {},
  scope: "true",
  marksGone: false,
};

function dayOf(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, "yyyy-mm-dd".length);
}
