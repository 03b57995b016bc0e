import { Client } from "pg";
import { systemNow } from "@/lib/clock";
import { seedCommunes } from "@/lib/communes/seed-communes";
import { createDb } from "@/lib/db/client";
import { applyMigrations } from "@/lib/db/migrate";
import { seedDemo } from "@/prisma/seed";
import { Stop } from "./stop";

/**
 * Brings a database to the newest migration, fills the communes and, when it holds no petition yet,
 * the demo. Runs in well under a second when nothing is left to do.
 *
 * @throws Stop when the database does not answer.
 */
export async function prepareDatabase(url: string, say: (line: string) => void): Promise<void> {
  await checkConnection(url);
  await applyMigrations(url);
  const db = createDb(url, 2);
  try {
    const { imported, version } = await seedCommunes(db, systemNow());
    if (imported) say(`Communes of France filled in (${version})`);
    if ((await db.petition.count()) === 0) {
      say("Writing the demo's petitions and directory…");
      await seedDemo(db, url, systemNow());
    }
  } finally {
    await db.$disconnect();
  }
}

async function checkConnection(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Stop(`The database of DATABASE_URL cannot be used: ${message || code}`);
  }
}
