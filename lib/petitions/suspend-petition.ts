import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { cleanText } from "@/lib/text/clean-text";
import { lockOthersPetition } from "./lock-others-petition";
import { requireNextStatus } from "./own-petition";
import { SUSPENSION_REASON_MAX } from "./suspension-reason";
import { tellOfSuspension } from "./tell-of-suspension";

/**
 * Stops a petition that breaks the rules: its text, its form and everybody's words leave the public page, which
 * shows the reason instead. What was reported of the petition is settled by it.
 *
 * Invariants: only a moderator or the operator suspends, never for their own collective, and always says why; the
 * state before is kept; the organisers are told.
 *
 * @param input.note a word among moderators.
 * @throws AppError `not-found` for everybody else, `own-petition-moderation`, `invalid-input` without a reason,
 * `transition-refused`.
 */
export async function suspendPetition(
  ctx: Context,
  input: { slug: string; reason: string; note?: string },
): Promise<{ petitionId: string }> {
  const suspensionReason = cleanText(input.reason).trim();
  if (!suspensionReason || suspensionReason.length > SUSPENSION_REASON_MAX) {
    throw new AppError("invalid-input", { fields: { motif: suspensionReason ? "too-long" : "required" } });
  }
  const note = input.note ?? "";
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockOthersPetition(tx, ctx.actor, { slug: input.slug });
    const status = requireNextStatus(petition, "suspend");
    await tx.petition.update({
      where: { id: petition.id },
      data: { status, suspendedFrom: petition.status, suspensionReason, updatedAt: ctx.now },
    });
    const decidedById = ctx.actor.kind === "user" ? ctx.actor.userId : null;
    const { count: reports } = await tx.report.updateMany({
      where: { petitionId: petition.id, commentId: null, decision: "pending" },
      data: { decision: "upheld", decidedAt: ctx.now, decidedById, note },
    });
    await recordAudit(tx, ctx, "petition.suspend", auditPetition(petition.id), {
      from: petition.status,
      reason: suspensionReason,
      reports,
      ...(note ? { note } : {}),
    });
    await tellOfSuspension(tx, petition.id);
    return { petitionId: petition.id };
  });
}
