import "server-only";
import type { Client } from "pg";
import type { Context } from "@/lib/context";
import { applyDifference } from "./apply-difference";
import { DataFileError } from "./data-file-error";
import type { ReadRow } from "./dataset-rows";
import type { DatasetTable } from "./dataset-tables";
import { withImportConnection } from "./import-connection";
import { IMPORT_LIMITS, type ImportLimits, ImportRefusal } from "./import-guards";
import type { Dataset, ImportReport, Reject } from "./import-report";
import { type ImportProgress, ImportRun, type RowSource } from "./import-run";
import { recordImport } from "./record-import";
import { stageRows } from "./stage-rows";

/** For whom, when, and in which database: an import needs a connection of its own. */
export type ImportContext = Pick<Context, "actor" | "now" | "requestId"> & { connectionString: string };

export type ImportOptions = {
  limits?: Partial<ImportLimits>;
  /** Does everything, and takes it back: the report is exact. */
  dryRun?: boolean;
  onProgress?: (progress: ImportProgress) => void;
  /** Is given each row that is left out, in time to be written somewhere. */
  onReject?: (reject: Reject) => Promise<void> | void;
};

export type ImportInput<Row> = {
  dataset: Dataset;
  table: DatasetTable<Row>;
  source: RowSource;
  rows: AsyncIterable<ReadRow<Row>>;
  /** Of `performance.now()`, when the work on the file began; now, when it is left out. */
  start?: number;
};

/**
 * Brings a table to what a file's rows say, whole or not at all: rows are staged in a temporary table, batch by
 * batch, then one transaction applies the difference, with the record of the import and its audit row. Whatever
 * stops it before that leaves the tables as they were; doing it again changes nothing.
 *
 * What was foreseen comes back as a report with a `refusal`; anything else is thrown.
 */
export async function importRows<Row>(
  ctx: ImportContext,
  input: ImportInput<Row>,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const run = new ImportRun(input, options.onReject);
  try {
    return await withImportConnection(ctx.connectionString, input.dataset, (client) =>
      stageAndApply(client, ctx, input, options, run),
    );
  } catch (error) {
    return run.refused(refusalOf(error));
  }
}

/** What was foreseen, in the report's words. @throws anything else. */
export function refusalOf(error: unknown): NonNullable<ImportReport["refusal"]> {
  if (!(error instanceof ImportRefusal || error instanceof DataFileError)) throw error;
  return { code: error.code, message: error.message };
}

async function stageAndApply<Row>(
  client: Client,
  ctx: ImportContext,
  { table, rows }: ImportInput<Row>,
  { dryRun = false, onProgress, ...options }: ImportOptions,
  run: ImportRun,
): Promise<ImportReport> {
  const limits = { ...IMPORT_LIMITS, ...options.limits };
  const onStep = () => onProgress?.(run.progress("reading"));
  await stageRows(client, { table, rows, log: run.log, limits, onStep });
  onProgress?.(run.progress("comparing"));
  await client.query("BEGIN");
  const difference = await applyDifference(client, table, { now: ctx.now, limits });
  const done = run.report("applied", difference);
  await recordImport(client, ctx, done, new Date(ctx.now.getTime() + done.seconds * 1000));
  await client.query(dryRun ? "ROLLBACK" : "COMMIT");
  if (dryRun) return run.report("dry-run", difference);
  // A table that was just filled is planned for as if it were empty until the server looks at it by itself.
  if (difference.added > 0) await client.query(`ANALYZE ${table.table}`);
  return run.report("applied", difference);
}
