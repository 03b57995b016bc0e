import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { createDb, type Db } from "@/lib/db/client";

async function asAdmin(statement: (client: Client) => string): Promise<void> {
  const url = new URL(inject("templateUrl"));
  url.pathname = "/postgres";
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement(client));
  } finally {
    await client.end();
  }
}

/**
 * A database of its own for one test file: migrated, with the communes, and otherwise empty.
 *
 * ```ts
 * const database = useDatabase();
 * test("…", async () => { await database.db.petition.count(); });
 * ```
 *
 * It is made before the file's first test and dropped after its last; tests of one file share it, so
 * each makes rows of its own. `DATABASE_URL` of this process points at it too.
 *
 * @param pool connections held at most; a test of simultaneous requests wants more.
 */
export function useDatabase(pool = 8): { readonly db: Db; readonly url: string } {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  let db: Db | undefined;
  let url = "";

  beforeAll(async () => {
    const template = new URL(inject("templateUrl"));
    const source = template.pathname.slice(1);
    // Copying files is faster than replaying them through the log for a template of some megabytes.
    await asAdmin(
      (client) =>
        `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(source)} STRATEGY FILE_COPY`,
    );
    template.pathname = `/${name}`;
    url = template.href;
    process.env.DATABASE_URL = url;
    db = createDb(url, pool);
  });

  afterAll(async () => {
    await db?.$disconnect();
    await asAdmin((client) => `DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  });

  return {
    get db() {
      if (!db) throw new Error("useDatabase(): use db inside a test or a hook");
      return db;
    },
    get url() {
      return url;
    },
  };
}
