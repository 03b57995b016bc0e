import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { describeError, log } from "@/lib/log";
import { PrismaClient } from "./generated/client";

export type Db = PrismaClient;
/** The client inside a transaction. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** @param connectionString postgresql:// address; @param pool connections kept at most. */
export function createDb(connectionString: string, pool: number): Db {
  const adapter = new PrismaPg(
    { connectionString, max: pool, connectionTimeoutMillis: 10_000 },
    { onPoolError: lostConnection, onConnectionError: lostConnection },
  );
  return new PrismaClient({ adapter });
}

/** A connection lost while idle: the next query opens another. Unheard, the event would end the process. */
function lostConnection(error: Error): void {
  log.warn({ error: describeError(error) }, "database connection lost");
}

const shared = globalThis as { doleancesDb?: Db; doleancesPool?: Pool };

/** The client of this process: one pool, also when Next loads this module more than once. */
export function getDb(): Db {
  shared.doleancesDb ??= createDb(env.DATABASE_URL, env.DATABASE_POOL);
  return shared.doleancesDb;
}

/** Connections for prepared statements and cursors, which Prisma does not offer: signing, exports, lists. */
export function getPool(): Pool {
  shared.doleancesPool ??= openPool();
  return shared.doleancesPool;
}

function openPool(): Pool {
  const pool = new Pool({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL,
    connectionTimeoutMillis: 10_000,
  });
  pool.on("error", lostConnection);
  return pool;
}

/** Closes what this process opened. */
export async function closeDb(): Promise<void> {
  await Promise.all([shared.doleancesDb?.$disconnect(), shared.doleancesPool?.end()]);
  delete shared.doleancesDb;
  delete shared.doleancesPool;
}
