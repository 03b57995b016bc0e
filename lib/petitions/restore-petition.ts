import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { Context } from "@/lib/context";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { lockOthersPetition } from "./lock-others-petition";
import { requireNextStatus } from "./own-petition";
import { tellOfSuspension } from "./tell-of-suspension";

/**
 * Lifts a suspension.
 *
 * Invariant: the petition goes back to exactly the state it was stopped in; the organisers are told.
 *
 * @param input.reason what the organisers are told; kept by the audit.
 * @throws AppError `not-found` for anybody but a moderator or the operator, `own-petition-moderation`,
 * `transition-refused`.
 */
export async function restorePetition(
  ctx: Context,
  input: { slug: string; reason?: string },
): Promise<{ petitionId: string; status: PetitionStatus }> {
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockOthersPetition(tx, ctx.actor, { slug: input.slug });
    const status = requireNextStatus(petition, "restore");
    await tx.petition.update({
      where: { id: petition.id },
      data: { status, suspendedFrom: null, suspensionReason: null, updatedAt: ctx.now },
    });
    await recordAudit(tx, ctx, "petition.restore", auditPetition(petition.id), {
      to: status,
      ...(input.reason ? { reason: input.reason } : {}),
    });
    await tellOfSuspension(tx, petition.id);
    return { petitionId: petition.id, status };
  });
}
