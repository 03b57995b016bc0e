import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import type { MailingStatus } from "@/lib/db/generated/enums";
import { needsApproval, SMALL_MAILINGS_DAYS } from "./mailing-status";

const DAY_MS = 86_400_000;

/** Whether a moderator looks at a mailing of so many copies before it leaves; see `needsApproval`. */
export async function waitsForApproval(
  db: Db | Tx,
  now: Date,
  { id, collectiveId, count }: { id: string; collectiveId: string; count: number },
): Promise<boolean> {
  const left: MailingStatus[] = ["sending", "stopped", "done"];
  const before = { collectiveId, id: { not: id }, status: { in: left } };
  const approved = await db.mailing.count({ where: { ...before, decidedById: { not: null } } });
  const since = new Date(now.getTime() - SMALL_MAILINGS_DAYS * DAY_MS);
  const unseen = await db.mailingCopy.count({
    where: { mailing: { ...before, decidedById: null, sealedAt: { gt: since } } },
  });
  return needsApproval({ copies: count, unseen, approvedBefore: approved > 0 });
}
