import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { lockOwnPetition } from "@/lib/petitions/own-petition";
import { lockElected } from "./lock-elected";
import { takeBack } from "./withdraw-elected";

/**
 * Sets an élu·e's signature aside: the organisers do not recognise whoever signed. Nothing but a mailbox is proved by
 * a signature, and a name that is public may be anybody's: those who carry the petition answer for it.
 *
 * Invariant: it no longer counts nor shows, and that mailbox does not sign this petition again. Whoever signed can
 * still see and erase it.
 *
 * @returns the petition's slug. @throws AppError `not-found`, also for somebody else's petition.
 */
export async function setAsideElected(
  ctx: Context<UserActor>,
  input: { petitionId: string; electedSignatureId: string },
): Promise<{ slug: string }> {
  if (!isUuid(input.electedSignatureId)) throw new AppError("not-found");
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockOwnPetition(tx, ctx.actor, input.petitionId);
    const signature = await lockElected(tx, input.electedSignatureId);
    if (signature?.petitionId !== petition.id) throw new AppError("not-found");
    if (signature.status === "confirmed") await takeBack(tx, ctx, signature, "elected.set-aside");
    return { slug: petition.slug };
  });
}
