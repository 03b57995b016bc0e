import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { lockAnnexes } from "./lock-annexes";

/**
 * Takes a file away from the letter, and erases it.
 *
 * @returns the public address of the petition.
 * @throws AppError `not-found`, `transition-refused`, `letter-already-sealed`.
 */
export async function removeAnnex(
  ctx: Context<UserActor>,
  { petitionId, annexId }: { petitionId: string; annexId: string },
): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockAnnexes(tx, ctx.actor, petitionId);
    const annexes = await tx.annex.findMany({
      where: { petitionId: petition.id },
      select: { id: true, fileId: true },
    });
    const annex = annexes.find(({ id }) => id === annexId);
    if (!annex) throw new AppError("not-found");
    await tx.annex.delete({ where: { id: annex.id } });
    await tx.storedFile.delete({ where: { id: annex.fileId } });
    await recordAudit(tx, ctx, "petition.remove-annex", auditPetition(petition.id), { annex: annex.id });
    return petition.slug;
  });
}
