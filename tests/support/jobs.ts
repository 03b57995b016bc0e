import type { Db } from "@/lib/db/client";
import type { TaskName } from "@/lib/jobs/tasks";

export type WaitingJob = { payload: Record<string, unknown>; runAt: Date; maxAttempts: number };

/** The jobs that wait under a name and whose payload holds a value, oldest first. */
export function jobsHolding(db: Db, task: TaskName, value: string): Promise<WaitingJob[]> {
  return db.$queryRaw<WaitingJob[]>`
    SELECT j.payload, j.run_at AS "runAt", j.max_attempts AS "maxAttempts"
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = ${task} AND j.payload::text LIKE ${`%${value}%`} ORDER BY j.id`;
}
