import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditComment } from "@/lib/audit/subjects";
import type { SignerActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { COMMENTED_STATUSES } from "./comment-status";
import { lockSignature } from "./lock-signature";

/**
 * A signer leaves a message, or rewrites theirs.
 *
 * Invariants: only whoever confirmed, one message each, and what is written is read by the organisers before it is
 * public: a published message that is rewritten waits again. What a moderator removed is not written anew.
 *
 * @returns the petition's slug. @throws AppError `not-found`, `signature-not-confirmed`, `comments-closed`,
 * `comment-removed`.
 */
export async function writeComment(
  ctx: Context<SignerActor>,
  { text }: { text: string },
): Promise<{ slug: string; changed: boolean }> {
  return ctx.db.$transaction(async (tx) => {
    const signature = await lockSignature(tx, ctx.actor.signatureId);
    if (!signature) throw new AppError("not-found");
    if (signature.status !== "confirmed") throw new AppError("signature-not-confirmed");
    await requireTaken(tx, signature);
    const { id: signatureId, petitionId, slug } = signature;
    const before = await tx.signatureComment.findUnique({ where: { signatureId } });
    if (before?.status === "removed") throw new AppError("comment-removed");
    if (before?.text === text) return { slug, changed: false };
    const { id } = await tx.signatureComment.upsert({
      where: { signatureId },
      create: { signatureId, petitionId, text, createdAt: ctx.now },
      update: { text, status: "pending", createdAt: ctx.now, decidedAt: null },
      select: { id: true },
    });
    await recordAudit(tx, ctx, "comment.write", auditComment(id), {
      petitionId,
      from: before?.status ?? null,
    });
    return { slug, changed: true };
  });
}

/** `lockSignature` holds the petition: it neither closes its messages nor is suspended meanwhile. */
async function requireTaken(
  tx: Tx,
  { petitionId, petitionStatus }: NonNullable<Awaited<ReturnType<typeof lockSignature>>>,
): Promise<void> {
  const { takesComments } = await tx.petition.findUniqueOrThrow({
    where: { id: petitionId },
    select: { takesComments: true },
  });
  if (!takesComments || !COMMENTED_STATUSES.includes(petitionStatus)) throw new AppError("comments-closed");
}
