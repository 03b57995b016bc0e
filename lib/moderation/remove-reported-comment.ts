import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditComment } from "@/lib/audit/subjects";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import type { CommentStatus } from "@/lib/db/generated/enums";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { lockOthersPetition } from "@/lib/petitions/lock-others-petition";

/** With the queue's delays (e^n seconds), the last try comes some six hours after the first. */
const MAIL_TRIES = 11;

type Removal = {
  petitionId: string;
  commentId: string;
  /** Which text of the message the moderator read. */
  writtenAt: Date;
  /** What its author is told. */
  reason: string;
};

/**
 * A moderator takes a message away for good: nobody publishes it again, and its author writes no other in its place.
 *
 * Invariants: the text removed is the one that was read; what was reported of it is settled; its author is told why,
 * once.
 *
 * @returns the petition's slug. @throws AppError `not-found`, `own-petition-moderation`, `conflict` when it was
 * rewritten, taken back or removed meanwhile.
 */
export async function removeReportedComment(ctx: Context, input: Removal): Promise<{ slug: string }> {
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockOthersPetition(tx, ctx.actor, { id: input.petitionId });
    const comment = await lockComment(tx, petition.id, input.commentId);
    if (!comment || comment.status === "removed") throw new AppError("conflict");
    if (comment.createdAt.getTime() !== input.writtenAt.getTime()) throw new AppError("conflict");
    await tx.signatureComment.update({
      where: { id: comment.id },
      data: { status: "removed", removalReason: input.reason, decidedAt: ctx.now },
    });
    const decidedById = ctx.actor.kind === "user" ? ctx.actor.userId : null;
    const { count: reports } = await tx.report.updateMany({
      where: { commentId: comment.id, decision: "pending" },
      data: { decision: "upheld", decidedAt: ctx.now, decidedById, note: input.reason },
    });
    await recordAudit(tx, ctx, "comment.remove", auditComment(comment.id), {
      petitionId: petition.id,
      from: comment.status,
      reason: input.reason,
      reports,
    });
    const jobKey = `comment-removal:${comment.id}`;
    const payload = { commentId: comment.id };
    await enqueue(tx, "send-comment-removal-mail", payload, { jobKey, maxAttempts: MAIL_TRIES });
    return { slug: petition.slug };
  });
}

async function lockComment(tx: Tx, petitionId: string, id: string) {
  if (!isUuid(id)) throw new AppError("not-found");
  const [comment] = await tx.$queryRaw<{ id: string; status: CommentStatus; createdAt: Date }[]>`
    SELECT id, status::text AS status, created_at AS "createdAt" FROM signature_comments
    WHERE id = ${id}::uuid AND petition_id = ${petitionId}::uuid FOR UPDATE`;
  return comment ?? null;
}
