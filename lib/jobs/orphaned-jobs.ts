import "server-only";
import type { Pool, PoolClient } from "pg";
import { describeError, log } from "@/lib/log";

/** Any number of our own: held, shared, by every worker process as long as it lives. */
const WORKER_ALIVE_LOCK = 20_261_121;

/**
 * Frees the jobs that a crash left locked: the queue itself would wait four hours, because it cannot tell a
 * dead worker from a slow one. Only the first worker to come up does this, when no other one is alive.
 *
 * @returns the connection that says “a worker is alive” until it is released.
 */
export async function freeOrphanedJobs(pool: Pool): Promise<PoolClient> {
  const client = await pool.connect();
  client.on("error", (error: unknown) => {
    log.warn({ error: describeError(error) }, "the worker's lock is lost until it starts again");
  });
  const { rows } = await client.query<{ alone: boolean }>("SELECT pg_try_advisory_lock($1) AS alone", [
    WORKER_ALIVE_LOCK,
  ]);
  const alone = rows[0]?.alone ?? false;
  if (alone) {
    await client.query(
      `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
       FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL HAVING count(*) > 0`,
    );
  }
  await client.query("SELECT pg_advisory_lock_shared($1)", [WORKER_ALIVE_LOCK]);
  if (alone) await client.query("SELECT pg_advisory_unlock($1)", [WORKER_ALIVE_LOCK]);
  return client;
}
