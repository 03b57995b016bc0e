import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { createDatabase, type Postgres, startPostgres } from "@/scripts/support/embedded-postgres";
import { freePort } from "@/scripts/support/ports";
import { makeTemplate } from "./database-template";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the migrated database, communes included, that every test's own is copied from. */
    templateUrl: string;
  }
}

/** A crash may lose everything here: nothing waits for the disk. */
const FOR_TESTS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "300",
};

export async function startTestPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), "doleances-test-"));
  const port = await freePort();
  const settings = FOR_TESTS;
  const postgres = await startPostgres({ folder: join(folder, "data"), port, password: "test", settings });
  const stop = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...postgres, stop };
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
