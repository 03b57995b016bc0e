import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { PrismaClient } from "./generated/client";

export type Db = PrismaClient;
/** The client inside a transaction. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** @param connectionString postgresql:// address; @param pool connections kept at most. */
export function createDb(connectionString: string, pool: number): Db {
  const adapter = new PrismaPg({ connectionString, max: pool, connectionTimeoutMillis: 10_000 });
  return new PrismaClient({ adapter });
}

const shared = globalThis as { doleancesDb?: Db };

/** The client of this process: one pool, also when Next loads this module more than once. */
export function getDb(): Db {
  shared.doleancesDb ??= createDb(env.DATABASE_URL, env.DATABASE_POOL);
  return shared.doleancesDb;
}
