import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { lockOwnPetition, requireNextStatus } from "./own-petition";

/**
 * Stops taking signatures; one that waits for its confirmation can no longer be confirmed.
 *
 * Invariant: nobody signs or confirms after `closedAt`, unless the petition is opened again.
 *
 * @returns the public address. @throws AppError `not-found`, `transition-refused`.
 */
export async function closePetition(ctx: Context<UserActor>, petitionId: string): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockOwnPetition(tx, ctx.actor, petitionId);
    const status = requireNextStatus(petition, "close");
    await tx.petition.update({
      where: { id: petition.id },
      data: { status, closedAt: ctx.now, updatedAt: ctx.now },
    });
    await recordAudit(tx, ctx, "petition.close", auditPetition(petition.id));
    return petition.slug;
  });
}
