import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { lockOwnPetition } from "./own-petition";
import { EDITABLE_STATUSES } from "./petition-status";

/**
 * Deletes a petition that nobody but its collective ever saw.
 *
 * Invariant: what was public once is never deleted; the audit keeps that there was a draft.
 *
 * @throws AppError `not-found`, `transition-refused` when it was published.
 */
export async function deleteDraft(ctx: Context<UserActor>, petitionId: string): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const petition = await lockOwnPetition(tx, ctx.actor, petitionId);
    if (!EDITABLE_STATUSES.includes(petition.status)) throw new AppError("transition-refused");
    await tx.petition.delete({ where: { id: petition.id } });
    await recordAudit(tx, ctx, "petition.delete", auditPetition(petition.id));
  });
}
