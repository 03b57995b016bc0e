import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { Context } from "@/lib/context";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { lockAnyPetition, requireNextStatus } from "./own-petition";

/**
 * Lifts a suspension.
 *
 * Invariant: the petition goes back to exactly the state it was stopped in.
 *
 * @throws AppError `not-found` for anybody but a moderator or the operator, `transition-refused`.
 */
export async function restorePetition(
  ctx: Context,
  input: { slug: string },
): Promise<{ petitionId: string; status: PetitionStatus }> {
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockAnyPetition(tx, ctx.actor, input.slug);
    const status = requireNextStatus(petition, "restore");
    await tx.petition.update({
      where: { id: petition.id },
      data: { status, suspendedFrom: null, suspensionReason: null, updatedAt: ctx.now },
    });
    await recordAudit(tx, ctx, "petition.restore", auditPetition(petition.id), { to: status });
    return { petitionId: petition.id, status };
  });
}
