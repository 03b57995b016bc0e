import "server-only";
import type { Db } from "@/lib/db/client";

/** What the clocks of the database and of this process may differ by. */
const CLOCK_SKEW_MS = 5000;

/**
 * Takes a delivery for one try, or finds that there is nothing to do: it is somebody else's, it is not due
 * yet, or a moderator suspended the petition.
 *
 * Invariant: of any number of workers, jobs and restarts, one claims a queued delivery; it is `sending`
 * before a byte leaves, so that what a crash leaves behind is never taken for unsent.
 */
export async function claimDelivery(db: Db, deliveryId: string, now: Date) {
  const { count } = await db.delivery.updateMany({
    where: {
      id: deliveryId,
      status: "queued",
      OR: [{ nextAttemptAt: null }, { nextAttemptAt: { lte: new Date(now.getTime() + CLOCK_SKEW_MS) } }],
      letter: { petition: { status: { not: "suspended" } } },
    },
    data: { status: "sending", claimedAt: now, nextAttemptAt: null, attempts: { increment: 1 } },
  });
  if (count === 0) return null;
  return db.delivery.findUniqueOrThrow({
    where: { id: deliveryId },
    include: { letter: { include: { petition: { include: { collective: true } } } } },
  });
}

export type ClaimedDelivery = NonNullable<Awaited<ReturnType<typeof claimDelivery>>>;
