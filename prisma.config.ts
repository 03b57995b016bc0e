import { defineConfig } from "prisma/config";

/** Read by the Prisma command line alone; the application connects through `lib/db/client.ts`. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
