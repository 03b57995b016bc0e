import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { SignerActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { wakeTallies } from "@/lib/jobs/wake";
import { discardUnsentLetters } from "./discard-unsent-letters";
import { findLetterThatLeft } from "./find-letter-that-left";
import { auditSignature, lockSignature } from "./lock-signature";
import { recordTallyChange } from "./record-tally-change";

/**
 * Deletes everything held about a signer, and with it every link that was sent.
 *
 * Invariant: what counted is subtracted in the same transaction; the audit keeps an id that leads nowhere.
 * A letter that waited to be sent goes too; the record of one that left does not change (see
 * `purgeExpired` for its end).
 *
 * @returns the petition's slug. @throws AppError `not-found`.
 */
export async function eraseSignature(ctx: Context<SignerActor>): Promise<{ slug: string }> {
  const slug = await ctx.db.$transaction(async (tx) => {
    const signature = await lockSignature(tx, ctx.actor.signatureId);
    if (!signature) throw new AppError("not-found");
    const letter = await findLetterThatLeft(tx, signature.id);
    await discardUnsentLetters(tx, signature);
    await tx.signature.delete({ where: { id: signature.id }, select: { id: true } });
    if (signature.status === "confirmed") await recordTallyChange(tx, signature, -1);
    await recordAudit(tx, ctx, "signature.erase", auditSignature(signature.id), {
      petitionId: signature.petitionId,
      ...(letter ? { afterLetter: letter.reference } : {}),
    });
    return signature.slug;
  });
  wakeTallies();
  return { slug };
}
