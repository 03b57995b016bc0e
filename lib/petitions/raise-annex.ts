import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { lockAnnexes } from "./lock-annexes";

/**
 * Puts an annex before the one that precedes it. The first stays where it is.
 *
 * Invariant: no two annexes of a petition have one place, not even in between.
 *
 * @returns the public address of the petition.
 * @throws AppError `not-found`, `transition-refused`, `letter-already-sealed`.
 */
export async function raiseAnnex(
  ctx: Context<UserActor>,
  { petitionId, annexId }: { petitionId: string; annexId: string },
): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockAnnexes(tx, ctx.actor, petitionId);
    const annexes = await tx.annex.findMany({
      where: { petitionId: petition.id },
      orderBy: { position: "asc" },
      select: { id: true, position: true },
    });
    const at = annexes.findIndex(({ id }) => id === annexId);
    const [before, annex] = [annexes[at - 1], annexes[at]];
    if (!annex) throw new AppError("not-found");
    if (!before) return petition.slug;
    const place = (id: string, position: number) =>
      tx.annex.update({ where: { id }, data: { position }, select: { id: true } });
    await place(annex.id, -1);
    await place(before.id, annex.position);
    await place(annex.id, before.position);
    await recordAudit(tx, ctx, "petition.move-annex", auditPetition(petition.id), { annex: annex.id });
    return petition.slug;
  });
}
