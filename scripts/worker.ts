import { closeDb } from "@/lib/db/client";
import { EnvError, parseEnv } from "@/lib/env";
import { startWorker } from "@/lib/jobs/worker";
import { describeError } from "@/lib/log";
import { closeTransport } from "@/lib/mail/transport";

/** How long jobs at hand may take to end once the process is told to: then they are left to the next start. */
const PATIENCE_MS = 20_000;

/** Does the jobs: mails, letters, counting, forgetting. `npm run worker`; any number may run. */
async function main(): Promise<void> {
  parseEnv(process.env);
  const worker = await startWorker();
  console.log("worker: ready");
  const stop = () => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    worker.stop().catch(() => undefined);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  await worker.ended;
  closeTransport();
  await closeDb();
  process.exit(process.exitCode ?? 0);
}

main().catch((error: unknown) => {
  if (error instanceof EnvError) for (const problem of error.problems) console.error(`worker: ${problem}`);
  else console.error("worker: cannot go on:", describeError(error));
  process.exit(1);
});
