import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyMigrations, sqlOfSchema } from "@/lib/db/migrate";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const SCRATCH = "schema_of_prisma";

/** What `schema.prisma` cannot say, written by hand at the end of the migrations. */
const BY_HAND = {
  indexes: [
    "audit_events_moderation_idx",
    "elected_signatures_one_a_name",
    "letters_preparing_once",
    "letters_sealed_once",
    "signatures_confirmed_idx",
    "signatures_mail_due_idx",
    "signatures_pending_idx",
    "signatures_public_idx",
  ],
  checks: [
    "letters_sealed_is_whole",
    "petitions_goal_positive",
    "petitions_somebody_may_sign",
    "signatures_confirmed_has_time",
  ],
};

let migrated: Client;
let fromSchema: Client;

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

/** A schema beside the migrated one, in the same database, made of nothing but `schema.prisma`. */
beforeAll(async () => {
  migrated = await connect(database.url);
  fromSchema = await connect(database.url);
  await fromSchema.query(`CREATE SCHEMA ${SCRATCH}`);
  await fromSchema.query(`SET search_path TO ${SCRATCH}`);
  const sql = await sqlOfSchema(database.url);
  await fromSchema.query(sql.replace(/CREATE SCHEMA IF NOT EXISTS "public";/, ""));
});

afterAll(async () => {
  await migrated.end();
  await fromSchema.end();
});

async function inBoth<Row extends object>(query: string): Promise<{ migrated: Row[]; schema: Row[] }> {
  const rows = async (client: Client, schema: string) => (await client.query<Row>(query, [schema])).rows;
  return { migrated: await rows(migrated, "public"), schema: await rows(fromSchema, SCRATCH) };
}

describe("the migrations make what schema.prisma says", () => {
  test("columns, their types, defaults and whether they may be null", async () => {
    const both = await inBoth<{ table_name: string }>(`
      SELECT table_name, column_name, udt_name, character_maximum_length, datetime_precision, is_nullable,
        replace(replace(column_default, $1 || '.', ''), '"', '') AS column_default
      FROM information_schema.columns
      WHERE table_schema = $1 AND table_name <> '_prisma_migrations' ORDER BY table_name, column_name`);
    expect(both.schema.length).toBeGreaterThan(100);
    expect(both.migrated).toEqual(both.schema);
  });

  test("enumerations and the order of their values", async () => {
    const both = await inBoth(`
      SELECT t.typname, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS values
      FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid JOIN pg_namespace n ON n.oid = t.typnamespace
      WHERE n.nspname = $1 GROUP BY t.typname ORDER BY t.typname`);
    expect(both.schema.length).toBeGreaterThan(5);
    expect(both.migrated).toEqual(both.schema);
  });

  test("indexes, but for those written by hand", async () => {
    const both = await inBoth<{ name: string; definition: string }>(`
      SELECT indexname::text AS name, replace(indexdef, schemaname || '.', '') AS definition
      FROM pg_indexes WHERE schemaname = $1 AND tablename <> '_prisma_migrations' ORDER BY indexname`);
    const byHand = both.migrated.filter(({ name }) => !both.schema.some((other) => other.name === name));
    expect(byHand.map(({ name }) => name)).toEqual(BY_HAND.indexes);
    expect(both.migrated.filter((index) => !byHand.includes(index))).toEqual(both.schema);
  });

  test("keys and what they do on deletion, but for the checks written by hand", async () => {
    const both = await inBoth<{ name: string; definition: string }>(`
      SELECT c.conname::text AS name, replace(pg_get_constraintdef(c.oid), $1 || '.', '') AS definition
      FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
      WHERE n.nspname = $1 AND c.contype <> 'n' AND c.conrelid::regclass::text NOT LIKE '%_prisma_migrations'
      ORDER BY c.conname`);
    const byHand = both.migrated.filter(({ name }) => !both.schema.some((other) => other.name === name));
    expect(byHand.map(({ name }) => name)).toEqual(BY_HAND.checks);
    expect(both.migrated.filter((key) => !byHand.includes(key))).toEqual(both.schema);
  });
});

test("applied again, they change nothing", async () => {
  expect(await applyMigrations(database.url)).toEqual([]);
});
