import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditDelivery } from "@/lib/audit/subjects";
import type { Context } from "@/lib/context";
import type { Db } from "@/lib/db/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { releaseVerifiedDeliveries } from "./release-verified-deliveries";

/** Longer than any try should last: a mail server that is silent for a minute is given up. */
const STUCK_AFTER_MS = 10 * 60_000;
/** How late a queued delivery may be before its job is thought lost. */
const LATE_AFTER_MS = 5 * 60_000;
/** Looked at in one go; the next minute sees the rest. */
const AT_ONCE = 500;

/**
 * Looks after what a crash left behind: a delivery that stayed in `sending` may have left, so a person
 * decides; one that is queued and late gets a job again, which does nothing if another one still comes. And
 * after what an import changed: one that was held for an address which the directory has by now is let go.
 *
 * @returns how many of each.
 */
export async function recoverDeliveries(
  ctx: Context,
): Promise<{ uncertain: number; released: number; requeued: number }> {
  return {
    uncertain: await giveUpStuckDeliveries(ctx),
    released: await releaseVerifiedDeliveries(ctx),
    requeued: await requeueLateDeliveries(ctx.db, ctx.now),
  };
}

async function giveUpStuckDeliveries(ctx: Context): Promise<number> {
  const claimedBefore = new Date(ctx.now.getTime() - STUCK_AFTER_MS);
  return ctx.db.$transaction(async (tx) => {
    const stuck = await tx.delivery.updateManyAndReturn({
      where: { status: "sending", claimedAt: { lt: claimedBefore } },
      data: { status: "uncertain", lastAnswer: null },
      select: { id: true, attempts: true },
    });
    for (const { id, attempts } of stuck) {
      await recordAudit(tx, ctx, "delivery.uncertain", auditDelivery(id), { attempts });
    }
    return stuck.length;
  });
}

async function requeueLateDeliveries(db: Db, now: Date): Promise<number> {
  const lateBefore = new Date(now.getTime() - LATE_AFTER_MS);
  const late = await db.delivery.findMany({
    where: {
      status: "queued",
      queuedAt: { lt: lateBefore },
      OR: [{ nextAttemptAt: null }, { nextAttemptAt: { lt: lateBefore } }],
      letter: { petition: { status: { not: "suspended" } } },
    },
    orderBy: { queuedAt: "asc" },
    select: { id: true },
    take: AT_ONCE,
  });
  for (const { id } of late) {
    await enqueue(db, "send-delivery", { deliveryId: id }, { jobKey: `send-delivery:${id}` });
  }
  return late.length;
}
