import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { MailingStatus } from "@/lib/db/generated/enums";
import { needsApproval, SMALL_MAILINGS_DAYS } from "./mailing-status";

const DAY_MS = 86_400_000;

const LEFT: MailingStatus[] = ["sending", "stopped", "done"];
const APPROVED = { status: { in: LEFT }, decidedById: { not: null } } satisfies Prisma.MailingWhereInput;

/**
 * Whether a moderator looks at a mailing of so many copies before it leaves; see `needsApproval`. Anybody may make as
 * many collectives as they like: what their other ones sent unseen counts with it.
 */
export async function waitsForApproval(
  db: Db | Tx,
  now: Date,
  { id, collectiveId, count }: { id: string; collectiveId: string; count: number },
): Promise<boolean> {
  const approved = await db.mailing.count({ where: { ...APPROVED, collectiveId, id: { not: id } } });
  const members = await db.membership.findMany({ where: { collectiveId }, select: { userId: true } });
  const userIds = members.map(({ userId }) => userId);
  // Those of a collective that was approved went by themselves with a moderator's word.
  const unapproved = { memberships: { some: { userId: { in: userIds } } }, mailings: { none: APPROVED } };
  const since = new Date(now.getTime() - SMALL_MAILINGS_DAYS * DAY_MS);
  const unseen = await db.mailingCopy.count({
    where: {
      mailing: { id: { not: id }, status: { in: LEFT }, sealedAt: { gt: since }, collective: unapproved },
    },
  });
  return needsApproval({ copies: count, unseen, approvedBefore: approved > 0 });
}
