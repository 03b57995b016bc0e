import "server-only";
import { env } from "@/lib/env";
import { composeMailing } from "@/lib/mailings/compose-mailing";
import { enqueue } from "../enqueue";
import type { JobHandler } from "../job-handler";

/** Composes all copies of a sealed mailing, batch by batch, then has them sent; a second run finds the rest. */
const composeMailingJob: JobHandler<"compose-mailing"> = async ({ mailingId }, { db, now, signal }) => {
  const ctx = { db, actor: { kind: "system" }, now, requestId: "compose-mailing" } as const;
  let composed = 0;
  do {
    ({ composed } = await composeMailing({ ...ctx, appUrl: env.APP_URL }, mailingId));
  } while (composed > 0 && !signal.aborted);
  await enqueue(db, "send-mailings", {}, { jobKey: "send-mailings", maxAttempts: 3, queue: "mailings" });
  if (signal.aborted) throw new Error("the worker is being stopped");
};

export default composeMailingJob;
