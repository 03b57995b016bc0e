import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { lockOwnPetition } from "./own-petition";

/**
 * Lets signers leave messages, or no longer. Those that are published stay until they are hidden one by one.
 *
 * @returns the petition's slug. @throws AppError `not-found`, `transition-refused` while it is suspended.
 */
export async function setTakesComments(
  ctx: Context<UserActor>,
  { petitionId, takesComments }: { petitionId: string; takesComments: boolean },
): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockOwnPetition(tx, ctx.actor, petitionId);
    if (petition.status === "suspended") throw new AppError("transition-refused");
    const { count } = await tx.petition.updateMany({
      where: { id: petition.id, takesComments: !takesComments },
      data: { takesComments, updatedAt: ctx.now },
    });
    if (count > 0) {
      const action = takesComments ? "petition.take-comments" : "petition.refuse-comments";
      await recordAudit(tx, ctx, action, auditPetition(petition.id));
    }
    return petition.slug;
  });
}
