import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { ElectedActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { discardLettersNaming, findLetterNaming } from "./elected-letters";
import { auditElected, lockElected } from "./lock-elected";

/**
 * Deletes everything held about an élu·e who signed, and with it every link that was sent. Of one whom the organisers
 * had set aside a keyed hash of the mailbox stays: erasing must not be the way to sign again. The record of a letter
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
    await (signature.setAsideAt ? blank(tx, signature.id) : drop(tx, signature.id));
    await recordAudit(tx, ctx, "elected.erase", auditElected(signature.id), {
      petitionId: signature.petitionId,
      ...(letter ? { afterLetter: letter.reference } : {}),
    });
    return { slug: signature.slug };
  });
}

const drop = (tx: Tx, id: string) => tx.electedSignature.delete({ where: { id }, select: { id: true } });

/** Nothing is left of the person; without its sealed address the row shows nowhere, its owner's page included. */
function blank(tx: Tx, id: string) {
  const data = {
    ...{ firstName: "", lastName: "", territory: "", party: "", mandateId: null },
    ...{ emailSealed: Buffer.alloc(0), nameHash: Buffer.alloc(0) },
  };
  return tx.electedSignature.update({ where: { id }, data, select: { id: true } });
}
