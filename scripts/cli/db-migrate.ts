import { applyMigrations } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import type { Command } from "./command";

export const dbMigrate: Command = {
  name: "db migrate",
  about: "brings the database to the newest migration",
  async run() {
    const applied = await applyMigrations(env.DATABASE_URL);
    const text =
      applied.length > 0 ? applied.map((name) => `applied ${name}`).join("\n") : "nothing to apply";
    return { data: { applied }, text };
  },
};
