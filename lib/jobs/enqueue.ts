import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import { TASKS, type TaskName, type TaskPayload } from "./tasks";

export type EnqueueOptions = {
  /** One job waits under a key: a second one replaces it. */
  jobKey?: string;
  /** Not before this moment; at once otherwise. */
  runAt?: Date;
  /** Tries in all before the job is left alone (25 unless said). graphile-worker waits e^n seconds between them. */
  maxAttempts?: number;
  /** Jobs of one queue run one after the other, whatever the number of workers. */
  queue?: string;
};

/**
 * Adds a job in the caller's transaction: it exists if, and only if, what made it due does.
 *
 * @throws ZodError when the payload is not the task's: nothing that is not in `TASKS` gets into a job row.
 */
export async function enqueue<T extends TaskName>(
  tx: Tx | Db,
  task: T,
  payload: TaskPayload<T>,
  options: EnqueueOptions = {},
): Promise<void> {
  const json = JSON.stringify(TASKS[task].parse(payload));
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${task}::text,
      ${json}::json,
      queue_name := ${options.queue ?? null}::text,
      run_at := ${options.runAt ?? null}::timestamptz,
      max_attempts := ${options.maxAttempts ?? null}::int,
      job_key := ${options.jobKey ?? null}::text
    )`;
}
