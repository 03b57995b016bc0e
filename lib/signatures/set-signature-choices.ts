import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { SignerActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { auditSignature, lockSignature } from "./lock-signature";

/** The two consents that can be given and taken back without touching the signature itself. */
export type SignatureChoices = { showName?: boolean; wantsNews?: boolean };

/**
 * Shows or hides a signer's name, asks for news or ends them.
 *
 * @returns the petition's slug. @throws AppError `not-found`.
 */
export async function setSignatureChoices(
  ctx: Context<SignerActor>,
  choices: SignatureChoices,
): Promise<{ slug: string }> {
  return ctx.db.$transaction(async (tx) => {
    const signature = await lockSignature(tx, ctx.actor.signatureId);
    if (!signature) throw new AppError("not-found");
    await tx.signature.update({ where: { id: signature.id }, data: choices, select: { id: true } });
    await recordAudit(tx, ctx, "signature.choose", auditSignature(signature.id), {
      petitionId: signature.petitionId,
      ...choices,
    });
    return { slug: signature.slug };
  });
}
