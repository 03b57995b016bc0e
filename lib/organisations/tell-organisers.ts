import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import { enqueue } from "@/lib/jobs/enqueue";

/** Requests that come within this time are told together. */
const TOGETHER_MS = 15 * 60_000;
const MAIL_TRIES = 8;

/**
 * Tells the collective's owners that organisations ask to sign: one mail each a quarter of an hour at most,
 * however many ask. Only mailboxes that somebody proved by signing in.
 */
export async function tellOrganisers(tx: Tx, petitionId: string, now: Date): Promise<void> {
  const quarter = Math.floor(now.getTime() / TOGETHER_MS) + 1;
  const owners = await tx.membership.findMany({
    where: {
      role: "owner",
      user: { emailVerified: { not: null } },
      collective: { petitions: { some: { id: petitionId } } },
    },
    orderBy: { userId: "asc" },
    select: { userId: true },
  });
  for (const { userId } of owners) {
    const jobKey = `join-requests:${petitionId}:${userId}:${quarter}`;
    const runAt = new Date(quarter * TOGETHER_MS);
    await enqueue(
      tx,
      "send-join-requests-mail",
      { petitionId, userId },
      { jobKey, runAt, maxAttempts: MAIL_TRIES },
    );
  }
}

/** What the mail says, as it stands when it leaves; `null` when nothing waits any more, or they left. */
export async function readRequestsToTell(
  db: Db,
  { petitionId, userId }: { petitionId: string; userId: string },
): Promise<{ to: string; petitionTitle: string; names: string[] } | null> {
  const petition = await db.petition.findFirst({
    where: { id: petitionId, collective: { memberships: { some: { userId } } } },
    select: {
      title: true,
      coSigners: { where: { standing: "requested" }, orderBy: { createdAt: "asc" }, select: { name: true } },
      collective: {
        select: { memberships: { where: { userId }, select: { user: { select: { email: true } } } } },
      },
    },
  });
  const to = petition?.collective.memberships[0]?.user.email;
  if (!petition || !to || petition.coSigners.length === 0) return null;
  return { to, petitionTitle: petition.title, names: petition.coSigners.map(({ name }) => name) };
}
