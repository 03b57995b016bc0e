import "server-only";
import type { Db } from "@/lib/db/client";

/**
 * Asks the queue's tables; gives up after two and a half seconds, so that probes of a stuck database do not
 * take its connections one by one.
 *
 * @returns seconds that the oldest job which should be running has been waiting; 0 when none is late.
 */
export async function readQueueHealth(db: Db): Promise<{ overdueSeconds: number }> {
  const [, rows] = await db.$transaction([
    db.$executeRaw`SET LOCAL statement_timeout = 2500`,
    db.$queryRaw<{ overdue: number }[]>`
      SELECT coalesce(extract(epoch FROM now() - min(run_at)), 0)::int AS overdue
      FROM graphile_worker.jobs
      WHERE locked_at IS NULL AND attempts < max_attempts AND run_at <= now()`,
  ]);
  return { overdueSeconds: rows[0]?.overdue ?? 0 };
}
