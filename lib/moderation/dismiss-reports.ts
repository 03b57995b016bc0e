import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { Context } from "@/lib/context";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { lockOthersPetition } from "@/lib/petitions/lock-others-petition";

/**
 * A moderator finds nothing to do about what was reported: of the petition, or of one message on it.
 *
 * Invariants: only what they read is dismissed, and what came since goes on waiting; what somebody else decided
 * meanwhile is not decided again.
 *
 * @param input.until when the newest report that they read was made. @param input.note why, among moderators.
 * @returns how many reports. @throws AppError `not-found`, `own-petition-moderation`, `conflict` when none of them
 * waits any more.
 */
export async function dismissReports(
  ctx: Context,
  input: { petitionId: string; commentId: string | null; until: Date; note: string },
): Promise<number> {
  const { commentId, until, note } = input;
  if (commentId && !isUuid(commentId)) throw new AppError("not-found");
  return ctx.db.$transaction(async (tx) => {
    const { id: petitionId } = await lockOthersPetition(tx, ctx.actor, { id: input.petitionId });
    const decidedById = ctx.actor.kind === "user" ? ctx.actor.userId : null;
    const { count: reports } = await tx.report.updateMany({
      where: { petitionId, commentId, decision: "pending", createdAt: { lte: until } },
      data: { decision: "dismissed", decidedAt: ctx.now, decidedById, note },
    });
    if (reports === 0) throw new AppError("conflict");
    await recordAudit(tx, ctx, "report.dismiss", auditPetition(petitionId), {
      reports,
      note,
      ...(commentId ? { commentId } : {}),
    });
    return reports;
  });
}
