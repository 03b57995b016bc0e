import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { SignerActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { wakeTallies } from "@/lib/jobs/wake";
import { discardUnsentLetters } from "./discard-unsent-letters";
import { dropComment } from "./drop-comment";
import { findLetterThatLeft } from "./find-letter-that-left";
import { auditSignature, lockSignature } from "./lock-signature";
import { recordTallyChange } from "./record-tally-change";

/** Token versions are two bytes in a token. */
const VERSIONS = 65_536;

/**
 * Takes a signature back: it no longer counts nor shows, the message that came with it goes, and links and codes
 * sent before cannot bring it back. Its row stays, so that whoever signed can see it and sign again.
 *
 * Invariant: subtracted once, whatever is clicked twice. When the letter had left already, the audit says
 * so: the collective owes the mairie word of it (RGPD art. 19).
 *
 * @returns the petition's slug. @throws AppError `not-found`.
 */
export async function withdrawSignature(ctx: Context<SignerActor>): Promise<{ slug: string }> {
  const slug = await ctx.db.$transaction(async (tx) => {
    const signature = await lockSignature(tx, ctx.actor.signatureId);
    if (!signature) throw new AppError("not-found");
    if (signature.status !== "confirmed") return signature.slug;
    await tx.signature.update({
      where: { id: signature.id },
      data: {
        status: "withdrawn",
        withdrawnAt: ctx.now,
        // Nothing is owed to somebody who left, and signing again starts afresh.
        mailDueAt: null,
        tokenVersion: (signature.tokenVersion + 1) % VERSIONS,
      },
      select: { id: true },
    });
    await recordTallyChange(tx, signature, -1);
    await discardUnsentLetters(tx, signature);
    await dropComment(tx, signature.id);
    const letter = await findLetterThatLeft(tx, signature.id);
    await recordAudit(tx, ctx, "signature.withdraw", auditSignature(signature.id), {
      petitionId: signature.petitionId,
      ...(letter ? { afterLetter: letter.reference } : {}),
    });
    return signature.slug;
  });
  wakeTallies();
  return { slug };
}
