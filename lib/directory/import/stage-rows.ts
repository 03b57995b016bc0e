import "server-only";
import type { Client } from "pg";
import type { ReadRow } from "./dataset-rows";
import type { DatasetTable } from "./dataset-tables";
import { checkWhenRead, checkWhileReading, type ImportLimits } from "./import-guards";
import type { RowLog } from "./row-log";

/** Rows written by one statement, which is a transaction of its own. */
const BATCH = 500;
/** Rows between two looks at how it goes. */
const STEP = 1_000;

type Staging<Row> = {
  table: DatasetTable<Row>;
  rows: AsyncIterable<ReadRow<Row>>;
  /** Counts what is read and what is rejected. */
  log: RowLog;
  limits: ImportLimits;
  onStep: () => void;
};

/**
 * Writes the rows of a file to a temporary table, `staged`, which nobody else sees and which ends with the
 * connection. Holds one batch of rows in memory, whatever the file.
 *
 * @throws ImportRefusal when too many are rejected, and whatever the reader throws.
 */
export async function stageRows<Row>(
  client: Client,
  { table, rows, log, limits, onStep }: Staging<Row>,
): Promise<void> {
  await client.query(`CREATE TEMP TABLE staged (
    position integer NOT NULL, duplicate_key text COLLATE "C" PRIMARY KEY, ${columnList(table)})`);
  const insert = insertStatement(table);
  let batch: { line: number; row: Row }[] = [];
  const flush = async () => {
    const kept = await client.query<{ position: number }>(insert, [asJson(table, batch)]);
    if (kept.rows.length < batch.length) await logDuplicates(batch, kept.rows, log);
    batch = [];
  };
  for await (const one of rows) {
    log.read++;
    if ("reason" in one) await log.reject(one);
    else batch.push(one);
    if (batch.length >= BATCH) await flush();
    if (log.read % STEP === 0) {
      onStep();
      checkWhileReading(log.read, log.rejected, limits);
    }
  }
  if (batch.length > 0) await flush();
  onStep();
  checkWhenRead(log.read, log.rejected, limits);
  await client.query("ANALYZE staged");
}

const columnList = (table: { columns: Readonly<Record<string, string>> }) =>
  Object.entries(table.columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(", ");

/** Answers with the positions that were written: of two rows with one key, the first is. */
function insertStatement(table: { columns: Readonly<Record<string, string>> }) {
  const names = ["position", "duplicate_key", ...Object.keys(table.columns)].join(", ");
  return `
    INSERT INTO staged (${names})
    SELECT ${names} FROM jsonb_to_recordset($1::jsonb)
      AS row (position integer, duplicate_key text, ${columnList(table)})
    ORDER BY position
    ON CONFLICT (duplicate_key) DO NOTHING
    RETURNING position`;
}

function asJson<Row>(table: DatasetTable<Row>, batch: readonly { row: Row }[]): string {
  const rows = batch.map(({ row }, position) => ({
    position,
    duplicate_key: table.duplicateKey(row),
    ...table.toColumns(row),
  }));
  const json = JSON.stringify(rows);
  return UNSTORABLE.test(json) ? JSON.stringify(rows, storable) : json;
}

/** As JSON writes the two things that no text of PostgreSQL holds: NUL, and half a surrogate pair. */
const UNSTORABLE = /\\u(0000|d[89a-f])/;

const storable = (_name: string, value: unknown) =>
  typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value;

async function logDuplicates(
  batch: readonly { line: number }[],
  kept: readonly { position: number }[],
  log: RowLog,
): Promise<void> {
  const positions = new Set(kept.map(({ position }) => position));
  for (const [position, { line }] of batch.entries()) {
    if (!positions.has(position)) await log.reject({ line, reason: "duplicate" });
  }
}
