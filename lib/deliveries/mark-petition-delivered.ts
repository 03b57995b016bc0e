import "server-only";
import type { Tx } from "@/lib/db/client";
import { nextStatus } from "@/lib/petitions/petition-status";

/** The petition is delivered with the first message that a mail server took, or that a mairie says it has. */
export async function markPetitionDelivered(tx: Tx, petitionId: string, now: Date): Promise<void> {
  const petition = await tx.petition.findUniqueOrThrow({ where: { id: petitionId } });
  const delivered = nextStatus(petition.status, "deliver");
  if (!delivered) return;
  await tx.petition.update({ where: { id: petitionId }, data: { status: delivered, deliveredAt: now } });
}
