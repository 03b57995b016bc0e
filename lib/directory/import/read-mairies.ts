import "server-only";
import { wrongColumns } from "./csv-header";
import { csvRows } from "./csv-rows";
import type { DataFile } from "./data-file";
import type { CommuneOf, MairieRow, ReadRow } from "./dataset-rows";
import { jsonRecords } from "./json-records";
import { MAIRIE_COLUMNS, type MairieRecord, mairieRow } from "./mairie-row";
import { openContent } from "./read-bytes";

/** Where the bulk file and Opendatasoft's answers keep their records; its exports are a plain array. */
const LIST_KEYS = ["service", "results"];

/**
 * Desks of mairies from DILA's directory of the administration (Licence Ouverte): the bulk JSON, as it is or in
 * `.tar.bz2`, or the JSON or CSV export of Opendatasoft. Desks that are no mairie, and mairies of a part of a
 * commune, are counted in `file.progress.skipped`.
 *
 * @throws DataFileError when the file is neither, is cut or damaged, or lacks a column that is read.
 */
export async function* readMairies(file: DataFile, communeOf: CommuneOf): AsyncGenerator<ReadRow<MairieRow>> {
  file.progress.skipped = 0;
  for await (const { line, record } of mairieRecords(file)) {
    const row = record ? mairieRow(record, communeOf) : "wrong-shape";
    if (row === undefined) file.progress.skipped += 1;
    else yield typeof row === "string" ? { line, reason: row } : { line, row };
  }
}

type NumberedRecord = { line: number; record: MairieRecord | undefined };

async function* mairieRecords(file: DataFile): AsyncGenerator<NumberedRecord> {
  const content = await openContent(file);
  try {
    if (content.format === "json") {
      yield* jsonMairies(jsonRecords(content.bytes, LIST_KEYS, file.limits.recordBytes));
      return;
    }
  } finally {
    content.close();
  }
  for await (const { line, fields } of csvRows(file, MAIRIE_COLUMNS)) yield { line, record: fields };
}

/** The first record stands for a header: a key that was renamed would else empty every desk of what it held. */
async function* jsonMairies(records: AsyncIterable<{ line: number; value: unknown }>) {
  let isChecked = false;
  for await (const { line, value } of records) {
    const record = typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
    if (record && !isChecked) {
      isChecked = true;
      const missing = Object.values(MAIRIE_COLUMNS).filter((key) => !Object.hasOwn(record, key));
      if (missing.length > 0) throw wrongColumns(missing, Object.keys(record));
    }
    yield { line, record: record && Object.hasOwn(record, "pivot") ? (record as MairieRecord) : undefined };
  }
}
