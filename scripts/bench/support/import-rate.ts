import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemNow } from "@/lib/clock";
import { seedCommunes } from "@/lib/communes/seed-communes";
import { createDb } from "@/lib/db/client";
import type { Dataset, ImportReport } from "@/lib/directory/import/import-report";
import { startChild } from "@/scripts/support/children";
import { openStage } from "./stage";

const MEGABYTE = 1024 * 1024;

/**
 * Imports an invented file twice by the operator's own command, in a process of its own, into a database that holds
 * the communes and nothing of the directory: what a first import costs, and one that finds nothing to change.
 *
 * @param write makes the file. Prints rows a second, seconds and the most memory that the process held.
 */
export async function measureImport(
  dataset: Dataset,
  rows: number,
  write: (path: string, rows: number) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "doleances-bench-import-"));
  const path = join(folder, `${dataset}.data`);
  await write(path, rows);
  const fileMb = Math.round(statSync(path).size / MEGABYTE);
  const stage = await openStage();
  try {
    const db = createDb(stage.databaseUrl, 2);
    await seedCommunes(db, systemNow());
    await db.$disconnect();
    const runs = { first: await runImport(dataset, path, stage.databaseUrl) } as Record<string, ImportReport>;
    runs.again = await runImport(dataset, path, stage.databaseUrl);
    console.table(Object.fromEntries(Object.entries(runs).map(([name, run]) => [name, figures(run)])));
    console.log(JSON.stringify({ name: `import ${dataset}`, rows, fileMb, ...summary(runs) }));
  } finally {
    await stage.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runImport(dataset: Dataset, path: string, databaseUrl: string): Promise<ImportReport> {
  let report: ImportReport | undefined;
  const child = startChild({
    name: "import",
    file: "scripts/cli.ts",
    args: ["directory", "import", dataset, path, "--json"],
    env: {
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      APP_URL: "http://localhost",
      SMTP_URL: "smtp://127.0.0.1:9",
      SECRET_KEY: "benchmark-only-0123456789-abcdefghijklmnop",
    },
    onLine: (line) => {
      if (line.startsWith("{")) report = JSON.parse(line);
    },
  });
  const { code } = await child.ended;
  if (code !== 0 || report?.outcome !== "applied") throw new Error(child.lastLines().join("\n"));
  return report;
}

const figures = ({ read, added, changed, removed, seconds, rowsPerSecond, peakRssMb }: ImportReport) => ({
  read,
  added,
  changed,
  removed,
  seconds,
  "rows/s": rowsPerSecond,
  "peak MB": peakRssMb,
});

const summary = (runs: Record<string, ImportReport>) =>
  Object.fromEntries(
    Object.entries(runs).map(([name, { seconds, rowsPerSecond, peakRssMb }]) => [
      name,
      { seconds, rowsPerSecond, peakRssMb },
    ]),
  );
