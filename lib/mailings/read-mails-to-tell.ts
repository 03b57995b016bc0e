import "server-only";
import { MODERATING_ROLES } from "@/lib/auth/moderators";
import type { Db } from "@/lib/db/client";
import { mailingTitle } from "./mailing-parts";

type About = { mailingId: string; userId: string };

/** @returns `null` when nobody waits any more, or the role is gone. */
export async function readMailingToTell(
  db: Db,
  { mailingId, userId }: About,
): Promise<{ to: string; title: string; collectiveName: string; copies: number } | null> {
  const mailing = await db.mailing.findFirst({
    where: { id: mailingId, status: "awaiting" },
    include: { collective: { select: { name: true } }, _count: { select: { copies: true } } },
  });
  const user = await db.user.findFirst({
    where: { id: userId, role: { in: [...MODERATING_ROLES] }, emailVerified: { not: null } },
    select: { email: true },
  });
  if (!mailing || !user) return null;
  const { title, collective, _count } = mailing;
  return {
    to: user.email,
    title: mailingTitle(title),
    collectiveName: collective.name,
    copies: _count.copies,
  };
}

/** What was decided, as it stands when the mail leaves; `null` when there is nobody to tell any more. */
export async function readMailingDecision(
  db: Db,
  { mailingId, userId }: About,
): Promise<{ to: string; title: string; decision: "approved" | "refused"; reason: string } | null> {
  const mailing = await db.mailing.findFirst({ where: { id: mailingId, decidedAt: { not: null } } });
  const user = await db.user.findFirst({
    where: {
      id: userId,
      emailVerified: { not: null },
      memberships: { some: { collective: { mailings: { some: { id: mailingId } } } } },
    },
    select: { email: true },
  });
  if (!mailing || !user || mailing.status === "awaiting" || mailing.status === "draft") return null;
  const decision = mailing.status === "refused" ? "refused" : "approved";
  return { to: user.email, title: mailingTitle(mailing.title), decision, reason: mailing.decisionReason };
}
