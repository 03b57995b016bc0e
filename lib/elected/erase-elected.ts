import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { ElectedActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { discardLettersNaming, findLetterNaming } from "./elected-letters";
import { auditElected, lockElected } from "./lock-elected";

/**
 * Deletes everything held about an élu·e who signed, and with it every link that was sent. The record of a letter
 * that left does not change (see `purgeElected` for its end).
 *
 * @returns the petition's slug. @throws AppError `not-found`.
 */
export async function eraseElected(ctx: Context<ElectedActor>): Promise<{ slug: string }> {
  return ctx.db.$transaction(async (tx) => {
    const signature = await lockElected(tx, ctx.actor.electedSignatureId);
    if (!signature) throw new AppError("not-found");
    const letter = await findLetterNaming(tx, signature.id);
    await discardLettersNaming(tx, signature);
    await tx.electedSignature.delete({ where: { id: signature.id }, select: { id: true } });
    await recordAudit(tx, ctx, "elected.erase", auditElected(signature.id), {
      petitionId: signature.petitionId,
      ...(letter ? { afterLetter: letter.reference } : {}),
    });
    return { slug: signature.slug };
  });
}
