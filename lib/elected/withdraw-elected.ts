import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { ElectedActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { discardLettersNaming, findLetterNaming } from "./elected-letters";
import { auditElected, type LockedElected, lockElected } from "./lock-elected";

/** Token versions are two bytes in a token. */
const VERSIONS = 65_536;

/**
 * Takes an élu·e's signature back: it no longer counts nor shows, and links sent before cannot bring it back. Its row
 * stays, so that whoever signed can see it and sign again.
 *
 * Invariant: a letter that waited to be sent with their name is discarded; when one had left already, the audit says
 * so: the collective owes its recipients word of it (RGPD art. 19).
 *
 * @returns the petition's slug. @throws AppError `not-found`.
 */
export async function withdrawElected(ctx: Context<ElectedActor>): Promise<{ slug: string }> {
  return ctx.db.$transaction(async (tx) => {
    const signature = await lockElected(tx, ctx.actor.electedSignatureId);
    if (!signature) throw new AppError("not-found");
    if (signature.status === "confirmed") await takeBack(tx, ctx, signature, "elected.withdraw");
    return { slug: signature.slug };
  });
}

/** What withdrawing and setting aside share; the signature is held, and confirmed. */
export async function takeBack(
  tx: Tx,
  ctx: Context,
  signature: LockedElected,
  action: "elected.withdraw" | "elected.set-aside",
): Promise<void> {
  await tx.electedSignature.update({
    where: { id: signature.id },
    data: {
      ...{ status: "withdrawn", withdrawnAt: ctx.now },
      ...(action === "elected.set-aside" ? { setAsideAt: ctx.now } : {}),
      tokenVersion: (signature.tokenVersion + 1) % VERSIONS,
    },
    select: { id: true },
  });
  await discardLettersNaming(tx, signature);
  const letter = await findLetterNaming(tx, signature.id);
  await recordAudit(tx, ctx, action, auditElected(signature.id), {
    petitionId: signature.petitionId,
    ...(letter ? { afterLetter: letter.reference } : {}),
  });
}
