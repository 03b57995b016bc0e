import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditComment } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import type { CommentStatus } from "@/lib/db/generated/enums";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { lockOwnPetition } from "@/lib/petitions/own-petition";
import { COMMENTED_STATUSES, DECIDABLE_COMMENTS } from "./comment-status";
import type { CommentsDecision } from "./comments-decision";

type LockedComment = { id: string; status: CommentStatus; createdAt: Date };

/**
 * Organisers publish or hide messages, one or many.
 *
 * Invariants: what is decided is decided about the text that they read: a message that its author rewrote meanwhile
 * is left waiting. What a moderator removed stays removed.
 *
 * @returns the petition's slug; how many changed; how many could not, because they had changed or gone.
 * @throws AppError `not-found`, also for somebody else's petition; `transition-refused` while it is suspended.
 */
export async function decideComments(
  ctx: Context<UserActor>,
  input: CommentsDecision,
): Promise<{ slug: string; changed: number; missed: number }> {
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockOwnPetition(tx, ctx.actor, input.petitionId);
    if (!COMMENTED_STATUSES.includes(petition.status)) throw new AppError("transition-refused");
    const found = await lockComments(tx, petition.id, input.seen);
    const reached = found.filter(({ status }) => DECIDABLE_COMMENTS.includes(status));
    const changing = reached.filter(({ status }) => status !== input.decision);
    await tx.signatureComment.updateMany({
      where: { id: { in: changing.map(({ id }) => id) } },
      data: { status: input.decision, decidedAt: ctx.now },
    });
    const action = input.decision === "published" ? "comment.publish" : "comment.hide";
    for (const { id, status } of changing) {
      await recordAudit(tx, ctx, action, auditComment(id), { petitionId: petition.id, from: status });
    }
    return {
      slug: petition.slug,
      changed: changing.length,
      missed: input.seen.length - reached.length,
    };
  });
}

/** Those that are as they were seen, and whose author still signs; held, in one order for all. */
function lockComments(tx: Tx, petitionId: string, seen: CommentsDecision["seen"]): Promise<LockedComment[]> {
  const known = seen.filter(({ id }) => isUuid(id));
  return tx.$queryRaw<LockedComment[]>`
    SELECT m.id, m.status::text AS status, m.created_at AS "createdAt"
    FROM signature_comments m
    JOIN signatures s ON s.id = m.signature_id AND s.status = 'confirmed'
    JOIN unnest(${known.map(({ id }) => id)}::uuid[], ${known.map(({ writtenAt }) => writtenAt)}::timestamptz[])
      AS seen(id, written_at) ON seen.id = m.id AND seen.written_at = m.created_at
    WHERE m.petition_id = ${petitionId}::uuid
    ORDER BY m.id FOR UPDATE OF m`;
}
