import "server-only";
import type { Db } from "@/lib/db/client";
import { enqueue } from "@/lib/jobs/enqueue";

/** Longer than any try can last: every wait of the transport ends before. */
const STUCK_AFTER_MS = 10 * 60_000;
/** How late a queued delivery may be before its job is thought lost. */
const LATE_AFTER_MS = 5 * 60_000;

/**
 * Looks after what a crash left behind: a delivery that stayed in `sending` may have left, so a person
 * decides; one that is queued and late gets a job again, which does nothing if another one still comes.
 *
 * @returns how many of each.
 */
export async function recoverDeliveries(db: Db, now: Date): Promise<{ uncertain: number; requeued: number }> {
  const stuck = await db.delivery.updateMany({
    where: { status: "sending", claimedAt: { lt: new Date(now.getTime() - STUCK_AFTER_MS) } },
    data: { status: "uncertain", lastAnswer: null },
  });
  const lateBefore = new Date(now.getTime() - LATE_AFTER_MS);
  const late = await db.delivery.findMany({
    where: {
      status: "queued",
      queuedAt: { lt: lateBefore },
      OR: [{ nextAttemptAt: null }, { nextAttemptAt: { lt: lateBefore } }],
    },
    select: { id: true },
    take: 500,
  });
  for (const { id } of late) {
    await enqueue(db, "send-delivery", { deliveryId: id }, { jobKey: `send-delivery:${id}` });
  }
  return { uncertain: stuck.count, requeued: late.length };
}
