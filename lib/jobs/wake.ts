import "server-only";
import { getPool } from "@/lib/db/client";
import { describeError, log } from "@/lib/log";

/** The batch jobs that look for due rows themselves, and only need to be told that there may be some. */
type BatchTask = "send-confirmation-mails" | "fold-tallies";

const WAKE_SPACING_MS = 400;
const pending = new Set<BatchTask>();

/**
 * Enqueues a batch job soon, at most once every 400 ms a process however many rows became due: the job is
 * deduplicated by its key. Nothing depends on it arriving: the worker also looks every minute.
 */
function wake(task: BatchTask): void {
  if (pending.has(task)) return;
  pending.add(task);
  setTimeout(() => {
    pending.delete(task);
    getPool()
      .query("SELECT graphile_worker.add_job($1::text, '{}'::json, job_key := $1::text, max_attempts := 3)", [
        task,
      ])
      .catch((error: unknown) => log.warn({ task, error: describeError(error) }, "batch job not woken"));
  }, WAKE_SPACING_MS).unref();
}

export function wakeConfirmationMails(): void {
  wake("send-confirmation-mails");
}

export function wakeTallies(): void {
  wake("fold-tallies");
}
