import { existsSync } from "node:fs";
import { createDb } from "@/lib/db/client";
import { applyMigrations } from "@/lib/db/migrate";

/** Migrations and communes: what every integration test starts from. */
export async function makeTemplate(url: string): Promise<void> {
  await applyMigrations(url);
  const db = createDb(url, 2);
  try {
    if (existsSync("lib/communes/seed-communes.ts")) {
      const path = "@/lib/communes/seed-communes";
      const { seedCommunes } = await import(path);
      await seedCommunes(db);
    }
  } finally {
    await db.$disconnect();
  }
}
