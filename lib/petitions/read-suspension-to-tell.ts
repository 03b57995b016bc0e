import "server-only";
import { auditPetition } from "@/lib/audit/subjects";
import type { Db } from "@/lib/db/client";

export type SuspensionToTell = {
  to: string;
  petition: { title: string; communeName: string };
  decision: "suspended" | "restored";
  /** What the moderator says; may be empty for a restoration by the operator. */
  reason: string;
};

/**
 * Where a petition stands when the mail leaves, which may be later than what asked for it.
 *
 * @returns `null` when there is nobody to tell any more: they left the collective, or it was never suspended.
 */
export async function readSuspensionToTell(
  db: Db,
  { petitionId, userId }: { petitionId: string; userId: string },
): Promise<SuspensionToTell | null> {
  const petition = await db.petition.findFirst({
    where: { id: petitionId, collective: { memberships: { some: { userId } } } },
    select: { title: true, status: true, suspensionReason: true, commune: { select: { name: true } } },
  });
  const user = await db.user.findFirst({
    where: { id: userId, emailVerified: { not: null } },
    select: { email: true },
  });
  const last = await db.auditEvent.findFirst({
    where: { subject: auditPetition(petitionId), action: { in: ["petition.suspend", "petition.restore"] } },
    orderBy: { id: "desc" },
    select: { details: true },
  });
  if (!petition || !user || !last) return null;
  const about = { to: user.email, petition: { title: petition.title, communeName: petition.commune.name } };
  if (petition.status === "suspended") {
    return { ...about, decision: "suspended", reason: petition.suspensionReason ?? "" };
  }
  const { details } = last;
  const reason = typeof details === "object" && details && "reason" in details ? details.reason : "";
  return { ...about, decision: "restored", reason: typeof reason === "string" ? reason : "" };
}
