import "server-only";
import { log } from "@/lib/log";
import { reconcileTallies } from "@/lib/signatures/reconcile-tallies";
import type { JobHandler } from "../job-handler";

const reconcileTalliesJob: JobHandler<"reconcile-tallies"> = async (_payload, { db, now }) => {
  for (const difference of await reconcileTallies(db, now)) log.warn(difference, "counters mended");
};

export default reconcileTalliesJob;
