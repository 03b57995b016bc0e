import { systemNow } from "@/lib/clock";
import { seedCommunes } from "@/lib/communes/seed-communes";
import { createDb } from "@/lib/db/client";
import { applyMigrations } from "@/lib/db/migrate";

/** Migrations and communes: what every integration test starts from. */
export async function makeTemplate(url: string): Promise<void> {
  await applyMigrations(url);
  const db = createDb(url, 2);
  try {
    await seedCommunes(db, systemNow());
  } finally {
    await db.$disconnect();
  }
}
