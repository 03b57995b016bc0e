import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { lockOwnPetition, requireNextStatus } from "./own-petition";
import { requireNoSealedLetter } from "./require-no-sealed-letter";

/**
 * Takes signatures again.
 *
 * Invariant: a petition whose letter is sealed is never reopened: its list is closed for good.
 *
 * @returns the public address. @throws AppError `not-found`, `transition-refused`, `letter-already-sealed`.
 */
export async function reopenPetition(ctx: Context<UserActor>, petitionId: string): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockOwnPetition(tx, ctx.actor, petitionId);
    const status = requireNextStatus(petition, "reopen");
    await requireNoSealedLetter(tx, petition.id);
    await tx.petition.update({
      where: { id: petition.id },
      data: { status, closedAt: null, updatedAt: ctx.now },
    });
    await recordAudit(tx, ctx, "petition.reopen", auditPetition(petition.id));
    return petition.slug;
  });
}
