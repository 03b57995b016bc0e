import { sqlOfSchema } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import type { Command } from "./command";

export const dbSchema: Command = {
  name: "db schema",
  about: "prints the SQL of prisma/schema.prisma, from which a migration is cut",
  async run() {
    const sql = await sqlOfSchema(env.DATABASE_URL);
    return { data: { sql }, text: sql };
  },
};
