import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditComment } from "@/lib/audit/subjects";
import type { SignerActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { dropComment } from "./drop-comment";
import { lockSignature } from "./lock-signature";

/**
 * A signer takes their message back, whatever became of it and of the petition; the signature stays as it is.
 *
 * @returns the petition's slug. @throws AppError `not-found` for a signature that was erased.
 */
export async function removeComment(ctx: Context<SignerActor>): Promise<{ slug: string }> {
  return ctx.db.$transaction(async (tx) => {
    const signature = await lockSignature(tx, ctx.actor.signatureId);
    if (!signature) throw new AppError("not-found");
    const { petitionId, slug } = signature;
    const id = await dropComment(tx, signature.id);
    if (id) await recordAudit(tx, ctx, "comment.delete", auditComment(id), { petitionId });
    return { slug };
  });
}
