import { fileURLToPath } from "node:url";
import type { Db } from "@/lib/db/client";
import { importDataset } from "@/lib/directory/import/import-dataset";
import type { Dataset } from "@/lib/directory/import/import-report";

/** Invented files of the shapes that the official ones have. */
const FILES: Record<Dataset, string> = {
  mairies: "mairies.json",
  maires: "maires.csv",
  conseillers: "conseillers.csv",
  electeurs: "electeurs.csv",
};

/**
 * Imports the demo's invented directory, as an operator would: mairies, mayors, councillors and electors of some
 * real communes. A data set that was ever imported is left alone. The communes must have been seeded.
 *
 * @param url of the same database: an import has a connection of its own.
 */
export async function seedDemoDirectory(db: Db, url: string, now: Date): Promise<void> {
  for (const [dataset, file] of Object.entries(FILES) as [Dataset, string][]) {
    if ((await db.directoryImport.count({ where: { dataset } })) > 0) continue;
    const location = fileURLToPath(new URL(`./demo-directory/${file}`, import.meta.url));
    const ctx = { actor: { kind: "system" as const }, now, requestId: "demo", connectionString: url };
    const { refusal } = await importDataset(ctx, { dataset, location });
    // Another process that fills the same database does it in our place.
    if (refusal && refusal.code !== "already-running") throw new Error(`${file}: ${refusal.message}`);
  }
}
