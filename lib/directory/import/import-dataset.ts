import "server-only";
import { basename } from "node:path";
import { readCog } from "@/lib/communes/cog";
import { communeOf } from "./commune-of";
import type { DataFile } from "./data-file";
import type { CommuneOf, ReadRow } from "./dataset-rows";
import { type DatasetTable, ELECTORS_TABLE, MAIRIES_TABLE, mandatesTable } from "./dataset-tables";
import type { Dataset, ImportReport } from "./import-report";
import { type ImportContext, type ImportOptions, importRows, refusalOf } from "./import-rows";
import { ImportRun } from "./import-run";
import { openDataFile } from "./open-data-file";
import { readElectors } from "./read-electors";
import { readMairies } from "./read-mairies";
import { readMandates } from "./read-mandates";

/**
 * Imports a file of open data, named by its path or its address, into the directory: whole or not at all. What was
 * foreseen, a file that cannot be read included, comes back as a report with a `refusal`.
 *
 * Sources, under Licence Ouverte: DILA's annuaire de l'administration (`mairies`), Répertoire national des élus
 * (`maires`, `conseillers`); `electeurs` is the product's own format.
 */
export async function importDataset(
  ctx: ImportContext,
  { dataset, location }: { dataset: Dataset; location: string },
  options: ImportOptions = {},
): Promise<ImportReport> {
  const start = performance.now();
  let file: DataFile;
  try {
    file = await openDataFile(location);
  } catch (error) {
    const source = { name: nameOf(location), sha256: "", size: 0, progress: { bytes: 0, skipped: 0 } };
    return new ImportRun({ dataset, source, start }).refused(refusalOf(error));
  }
  try {
    return await IMPORTS[dataset](ctx, { dataset, file, start }, options);
  } finally {
    await file.close();
  }
}

type Opened = { dataset: Dataset; file: DataFile; start: number };
type Import = (ctx: ImportContext, opened: Opened, options: ImportOptions) => Promise<ImportReport>;

/** What is read from a file of each data set, and the table that it fills. */
const IMPORTS: Record<Dataset, Import> = {
  mairies: into(MAIRIES_TABLE, readMairies),
  maires: into(mandatesTable("mayor"), (file, communes) => readMandates(file, "mayor", communes)),
  conseillers: into(mandatesTable("councillor"), (file, communes) =>
    readMandates(file, "councillor", communes),
  ),
  electeurs: into(ELECTORS_TABLE, readElectors),
};

/** Made once: reading all communes takes longer than importing a small file. */
let settle: CommuneOf | undefined;

function into<Row>(
  table: DatasetTable<Row>,
  read: (file: DataFile, communeOf: CommuneOf, now: Date) => AsyncIterable<ReadRow<Row>>,
): Import {
  return (ctx, { dataset, file, start }, options) => {
    settle ??= communeOf(readCog());
    const rows = toTheEnd(file, read(file, settle, ctx.now));
    return importRows(ctx, { dataset, table, source: file, rows, start }, options);
  };
}

/** The rows of a file which, when all were read, is still the one whose fingerprint is recorded. */
async function* toTheEnd<Row>(file: DataFile, rows: AsyncIterable<ReadRow<Row>>) {
  yield* rows;
  await file.requireUnchanged();
}

/** A file's name, or an address without credentials and query. */
function nameOf(location: string): string {
  if (!/^[a-z]+:\/\//i.test(location) || !URL.canParse(location)) return basename(location);
  const { protocol, host, pathname } = new URL(location);
  return `${protocol}//${host}${pathname}`;
}
