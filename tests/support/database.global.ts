import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { createDatabase } from "@/scripts/support/embedded-postgres";
import { makeTemplate } from "./database-template";
import { startTestPostgres } from "./test-postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the migrated database, communes included, that every test's own is copied from. */
    templateUrl: string;
  }
}

/**
 * Once a run: a PostgreSQL of our own, or the one of `TEST_DATABASE_URL` (its user must be allowed to
 * create databases), and in it the template.
 */
export default async function setup(project: TestProject) {
  const elsewhere = process.env.TEST_DATABASE_URL;
  const postgres = elsewhere ? undefined : await startTestPostgres();
  const base = elsewhere ?? postgres?.url("postgres") ?? "";
  const url = new URL(base);
  url.pathname = `/doleances_template_${process.pid}`;
  try {
    await createDatabase(url.href);
    await makeTemplate(url.href);
    await seal(url.href);
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
  project.provide("templateUrl", url.href);
  return async () => {
    if (postgres) await postgres.stop();
    else await dropDatabase(url.href);
  };
}

/** A template can be copied only while nobody is connected to it: shuts out whoever still is. */
const seal = (url: string) =>
  asAdmin(url, async (client, name) => {
    await client.query(`ALTER DATABASE ${client.escapeIdentifier(name)} ALLOW_CONNECTIONS false`);
    await client.query("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1", [
      name,
    ]);
  });

const dropDatabase = (url: string) =>
  asAdmin(url, async (client, name) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  });

async function asAdmin(url: string, work: (client: Client, name: string) => Promise<void>) {
  const admin = new URL(url);
  const name = admin.pathname.slice(1);
  admin.pathname = "/postgres";
  const client = new Client({ connectionString: admin.href });
  await client.connect();
  try {
    await work(client, name);
  } finally {
    await client.end();
  }
}
