import "server-only";
import type { Client } from "pg";
import type { DatasetTable } from "./dataset-tables";
import { checkRemovals, type ImportLimits } from "./import-guards";

export type Difference = { added: number; changed: number; removed: number };

/** What the SQL below needs of a data set's table. */
type Shape = Omit<DatasetTable<never>, "toColumns" | "duplicateKey">;

/**
 * Makes a table say what the staged rows say, in the transaction that the caller has begun: adds what is new,
 * rewrites only what differs, marks as gone what is missing, and brings back what had gone. Deletes nothing.
 *
 * @throws ImportRefusal when too much would be gone.
 */
export async function applyDifference(
  client: Client,
  table: Shape,
  { now, limits }: { now: Date; limits: ImportLimits },
): Promise<Difference> {
  const kept = Object.keys(table.columns).filter((name) => !table.unkept.includes(name));
  const derived = Object.entries(table.derived).map(([name, expression]) => `${expression} AS ${name}`);
  await client.query(
    `CREATE TEMP TABLE wanted ON COMMIT DROP AS SELECT ${[...kept, ...derived].join(", ")} FROM staged`,
  );
  await client.query("ANALYZE wanted");
  const removed = table.marksGone ? await markGone(client, table, now, limits) : 0;
  const { changed, back } = await rewriteDifferent(client, table);
  const added = await addNew(client, table);
  return { added: added + back, changed, removed };
}

const matches = (table: Shape) => table.key.map((name) => `known.${name} = wanted.${name}`).join(" AND ");
const columnsOf = (table: Shape) => [
  ...Object.keys(table.columns).filter((name) => !table.unkept.includes(name)),
  ...Object.keys(table.derived),
];

async function markGone(client: Client, table: Shape, now: Date, limits: ImportLimits): Promise<number> {
  const live = `${table.scope} AND known.gone_at IS NULL`;
  const known = await client.query(`SELECT count(*)::int AS rows FROM ${table.table} AS known WHERE ${live}`);
  const gone = await client.query(
    `UPDATE ${table.table} AS known SET gone_at = $1
     WHERE ${live} AND NOT EXISTS (SELECT FROM wanted WHERE ${matches(table)})`,
    [now],
  );
  const removed = gone.rowCount ?? 0;
  checkRemovals(known.rows[0].rows, removed, limits);
  return removed;
}

async function rewriteDifferent(client: Client, table: Shape): Promise<{ changed: number; back: number }> {
  const values = columnsOf(table).filter((name) => !table.key.includes(name));
  const goneAt = table.marksGone ? ["known.gone_at"] : [];
  const before = [...goneAt, ...values.map((name) => `known.${name}`)];
  const after = [...goneAt.map(() => "NULL::timestamptz"), ...values.map((name) => `wanted.${name}`)];
  const set = [...goneAt.map(() => "gone_at = NULL"), ...values.map((name) => `${name} = wanted.${name}`)];
  const answer = await client.query(
    `WITH different AS (
       SELECT wanted.*, ${table.marksGone ? "known.gone_at IS NOT NULL" : "false"} AS back
       FROM wanted JOIN ${table.table} AS known ON ${matches(table)}
       WHERE (${before.join(", ")}) IS DISTINCT FROM (${after.join(", ")})
     ), written AS (
       UPDATE ${table.table} AS known SET ${set.join(", ")}
       FROM different AS wanted WHERE ${matches(table)}
       RETURNING wanted.back
     )
     SELECT count(*) FILTER (WHERE back)::int AS back, count(*) FILTER (WHERE NOT back)::int AS changed
     FROM written`,
  );
  return answer.rows[0];
}

async function addNew(client: Client, table: Shape): Promise<number> {
  const names = columnsOf(table);
  const fresh = Object.entries(table.fresh);
  const answer = await client.query(
    `INSERT INTO ${table.table} (${[...fresh.map(([name]) => name), ...names].join(", ")})
     SELECT ${[...fresh.map(([, expression]) => expression), ...names].join(", ")} FROM wanted
     WHERE NOT EXISTS (SELECT FROM ${table.table} AS known WHERE ${matches(table)})`,
  );
  return answer.rowCount ?? 0;
}
