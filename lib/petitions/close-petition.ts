import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { lockOwnPetition, requireNextStatus } from "./own-petition";

/**
 * Stops taking signatures; those that wait for their confirmation may still be confirmed or not.
 *
 * Invariant: nobody signs after `closedAt`.
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
