import "server-only";
import type { Db } from "@/lib/db/client";

const CLOCK_SKEW_MS = 5000;

/** The very file that is about to leave. */
export type CopyFile = { sha256: string; bytes: number };

/**
 * Takes a copy for one try, or finds that there is nothing to do: it is somebody else's, not due, or the mailing
 * was stopped, or speaks of a petition that is suspended.
 *
 * Invariant: of any number of workers one claims a queued copy, and the digest of its file is kept before a byte
 * leaves: what may have arrived can be checked, and what a crash leaves behind is never taken for unsent. The
 * file depends on the composed text and the sealing alone, so that every try sends the same one.
 */
export async function claimCopy(db: Db, id: string, now: Date, file: CopyFile) {
  const { count } = await db.mailingCopy.updateMany({
    where: {
      id,
      status: "queued",
      mailing: {
        status: "sending",
        OR: [{ petitionId: null }, { petition: { status: { not: "suspended" } } }],
      },
      OR: [{ nextAttemptAt: null }, { nextAttemptAt: { lte: new Date(now.getTime() + CLOCK_SKEW_MS) } }],
    },
    data: { status: "sending", claimedAt: now, nextAttemptAt: null, attempts: { increment: 1 }, ...file },
  });
  if (count === 0) return null;
  return db.mailingCopy.findUniqueOrThrow({
    where: { id },
    include: { mailing: { include: { collective: true } }, commune: { select: { name: true } } },
  });
}

export type ClaimedCopy = NonNullable<Awaited<ReturnType<typeof claimCopy>>>;
