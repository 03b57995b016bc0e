import "server-only";
import type { Tx } from "@/lib/db/client";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { nextStatus } from "@/lib/petitions/petition-status";

/**
 * The petition is delivered with the first message that a mail server took, that a mairie says it has, or that
 * was posted. One that was suspended while the message was on its way stays so, and is delivered once restored.
 *
 * @param deliveredAt when that was, if it was not now.
 */
export async function markPetitionDelivered(
  tx: Tx,
  petitionId: string,
  now: Date,
  deliveredAt = now,
): Promise<void> {
  const [petition] = await tx.$queryRaw<{ status: PetitionStatus; suspendedFrom: PetitionStatus | null }[]>`
    SELECT status::text AS status, suspended_from::text AS "suspendedFrom"
    FROM petitions WHERE id = ${petitionId}::uuid FOR NO KEY UPDATE`;
  const field = petition?.status === "suspended" ? "suspendedFrom" : "status";
  const current = petition?.[field];
  const delivered = current ? nextStatus(current, "deliver") : null;
  if (!delivered) return;
  await tx.petition.update({
    where: { id: petitionId },
    data: { [field]: delivered, deliveredAt, updatedAt: now },
  });
}
