import "server-only";
import { Logger, run, runMigrations, type Task, type TaskList } from "graphile-worker";
import type { Pool } from "pg";
import { systemNow } from "@/lib/clock";
import { getDb, getPool } from "@/lib/db/client";
import { describeError, log } from "@/lib/log";
import { crontab } from "./crontab";
import { handlers } from "./handlers";
import type { JobHandler } from "./job-handler";
import { freeOrphanedJobs } from "./orphaned-jobs";
import { TASK_NAMES, TASKS, type TaskName } from "./tasks";

/** Jobs done at once. Compiling letters and batches of mails take one each, however many wait. */
const JOBS_AT_ONCE = 4;

/** What the queue keeps of a failure in `last_error`: the class and code, never a message that quotes input. */
class JobFailed extends Error {
  override name = "JobFailed";
}

function taskOf<T extends TaskName>(
  name: T,
  load: () => Promise<{ default: JobHandler<T> }>,
  signal: AbortSignal,
): Task {
  return async (payload, { job }) => {
    try {
      const { default: handler } = await load();
      // The schema of a task is what types its payload; a union of tasks hides that from the compiler.
      const parsed = TASKS[name].parse(payload) as Parameters<typeof handler>[0];
      const lastAttempt = job.attempts >= job.max_attempts;
      await handler(parsed, { db: getDb(), now: systemNow(), attempt: job.attempts, lastAttempt, signal });
    } catch (error) {
      const described = describeError(error);
      log.error({ task: name, jobId: job.id, attempt: job.attempts, error: described }, "job failed");
      throw new JobFailed([described.name, described.code].filter(Boolean).join(" "));
    }
  };
}

function taskList(signal: AbortSignal): TaskList {
  const load = handlers as Record<TaskName, () => Promise<{ default: JobHandler<TaskName> }>>;
  return Object.fromEntries(TASK_NAMES.map((name) => [name, taskOf(name, load[name], signal)]));
}

/** The queue's own words, without what it hangs on them (jobs and their payloads); failures are told above. */
const queueLogger = new Logger(() => (level, message, meta) => {
  if (meta?.failure === true) return;
  if (level === "error") log.error({ from: "graphile-worker" }, message);
  else if (level === "warning") log.warn({ from: "graphile-worker" }, message);
});

/** Without these listeners, a connection that the database closes would end the process. */
function surviveLostConnections(pool: Pool): void {
  const lost = (error: unknown) =>
    log.warn({ error: describeError(error) }, "a database connection was lost");
  pool.on("error", lost);
  pool.on("connect", (client) => client.on("error", lost));
}

export type RunningWorker = {
  /** Takes no new job, lets those at hand end, and says when they have. */
  stop: () => Promise<void>;
  /** Settles when the worker has ended, by `stop` or because it could not go on. */
  ended: Promise<void>;
};

/** Starts doing jobs, in this process, until told to stop. */
export async function startWorker(): Promise<RunningWorker> {
  const pgPool = getPool();
  surviveLostConnections(pgPool);
  const stopping = new AbortController();
  await runMigrations({ pgPool, logger: queueLogger });
  const alive = await freeOrphanedJobs(pgPool);
  const runner = await run({
    pgPool,
    taskList: taskList(stopping.signal),
    parsedCronItems: crontab(),
    concurrency: JOBS_AT_ONCE,
    noHandleSignals: true,
    logger: queueLogger,
  });
  await runner.addJob("recover-deliveries", {}, { jobKey: "recover-deliveries", maxAttempts: 3 });
  const ended = runner.promise.finally(() => alive.release(true));
  const stop = async () => {
    stopping.abort();
    await runner.stop();
    await ended;
  };
  return { stop, ended };
}
