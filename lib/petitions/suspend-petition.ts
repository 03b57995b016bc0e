import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { cleanText } from "@/lib/text/clean-text";
import { lockAnyPetition, requireNextStatus } from "./own-petition";

/** Longest reason, in UTF-16 units: the public reads it in place of the form. */
export const SUSPENSION_REASON_MAX = 600;

/**
 * Stops a petition that breaks the rules: its text and its form leave the public page, which shows the
 * reason instead.
 *
 * Invariant: only a moderator or the operator suspends, and always says why; the state before is kept.
 *
 * @throws AppError `not-found` for everybody else, `invalid-input` without a reason, `transition-refused`.
 */
export async function suspendPetition(
  ctx: Context,
  input: { slug: string; reason: string },
): Promise<{ petitionId: string }> {
  const suspensionReason = cleanText(input.reason).trim();
  if (!suspensionReason || suspensionReason.length > SUSPENSION_REASON_MAX) {
    throw new AppError("invalid-input", { fields: { motif: suspensionReason ? "too-long" : "required" } });
  }
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockAnyPetition(tx, ctx.actor, input.slug);
    const status = requireNextStatus(petition, "suspend");
    await tx.petition.update({
      where: { id: petition.id },
      data: { status, suspendedFrom: petition.status, suspensionReason, updatedAt: ctx.now },
    });
    await recordAudit(tx, ctx, "petition.suspend", auditPetition(petition.id), {
      from: petition.status,
      reason: suspensionReason,
    });
    return { petitionId: petition.id };
  });
}
