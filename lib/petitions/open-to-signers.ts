import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { lockOwnPetition } from "./own-petition";
import { SIGNABLE_STATUSES } from "./petition-status";

/**
 * Lets élu·es or organisations sign a petition that is open to others already.
 *
 * Invariant: who may sign is announced to whoever signs, so it only ever grows once the petition is public; and
 * residents never join later, as its number of signatures would begin to mean something else.
 *
 * @returns the public address. @throws AppError `not-found`, `transition-refused` unless it is open.
 */
export async function openToSigners(
  ctx: Context<UserActor>,
  input: { petitionId: string; signers: "elected" | "organisations" },
): Promise<{ slug: string }> {
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockOwnPetition(tx, ctx.actor, input.petitionId);
    if (!SIGNABLE_STATUSES.includes(petition.status)) throw new AppError("transition-refused");
    const column = input.signers === "elected" ? "electedMaySign" : "organisationsMaySign";
    const { count } = await tx.petition.updateMany({
      where: { id: petition.id, [column]: false },
      data: { [column]: true, updatedAt: ctx.now },
    });
    if (count === 1)
      await recordAudit(tx, ctx, "petition.open-to", auditPetition(petition.id), { signers: input.signers });
    return { slug: petition.slug };
  });
}
