import type { Db } from "@/lib/db/client";
import type { TaskName, TaskPayload } from "./tasks";

/** What a handler is given beside its payload. */
export type JobContext = {
  db: Db;
  now: Date;
  /** 1 at the first try. */
  attempt: number;
  /** No further try will follow a failure of this one. */
  lastAttempt: boolean;
  /** Set when the worker is being stopped: a batch ends after the item at hand. */
  signal: AbortSignal;
};

/**
 * Does one job. It may run twice (a crash, a lost connection), so it looks first whether there is still
 * something to do. Throwing makes it run again later; returning ends it.
 */
export type JobHandler<T extends TaskName> = (payload: TaskPayload<T>, job: JobContext) => Promise<void>;
