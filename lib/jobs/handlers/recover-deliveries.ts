import "server-only";
import { recoverDeliveries } from "@/lib/deliveries/recover-deliveries";
import { log } from "@/lib/log";
import type { JobHandler } from "../job-handler";

const recoverDeliveriesJob: JobHandler<"recover-deliveries"> = async (_payload, { db, now }) => {
  const ctx = { db, actor: { kind: "system" }, now, requestId: "recover-deliveries" } as const;
  const found = await recoverDeliveries(ctx);
  if (found.uncertain + found.released + found.requeued > 0) log.warn(found, "deliveries recovered");
};

export default recoverDeliveriesJob;
