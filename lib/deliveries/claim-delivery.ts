import "server-only";
import type { Db } from "@/lib/db/client";

/**
 * Takes a delivery for one try, or finds that there is nothing to do.
 *
 * Invariant: of any number of workers, jobs and restarts, one claims a queued delivery; it is `sending`
 * before a byte leaves, so that what a crash leaves behind is never taken for unsent.
 */
export async function claimDelivery(db: Db, deliveryId: string, now: Date) {
  const { count } = await db.delivery.updateMany({
    where: { id: deliveryId, status: "queued" },
    data: { status: "sending", claimedAt: now, nextAttemptAt: null, attempts: { increment: 1 } },
  });
  if (count === 0) return null;
  return db.delivery.findUniqueOrThrow({
    where: { id: deliveryId },
    include: { letter: { include: { petition: { include: { collective: true, commune: true } } } } },
  });
}

export type ClaimedDelivery = NonNullable<Awaited<ReturnType<typeof claimDelivery>>>;
