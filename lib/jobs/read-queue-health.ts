import "server-only";
import type { Db } from "@/lib/db/client";

/** Seconds that the oldest job which should be running has been waiting; 0 when none is late. */
export async function readQueueHealth(db: Db): Promise<{ overdueSeconds: number }> {
  const [row] = await db.$queryRaw<{ overdue: number }[]>`
    SELECT coalesce(extract(epoch FROM now() - min(run_at)), 0)::int AS overdue
    FROM graphile_worker.jobs
    WHERE locked_at IS NULL AND attempts < max_attempts AND run_at <= now()`;
  return { overdueSeconds: row?.overdue ?? 0 };
}
