import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { isId } from "@/lib/collectives/own-collective";
import type { Tx } from "@/lib/db/client";
import type { CampaignStatus, Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";

/** The campaign `id`, if the actor is a member of its collective: to be folded into every `where`. */
export function ownCampaign(actor: UserActor, id: string): Prisma.CampaignWhereInput {
  if (!isId(id)) return { id: { in: [] } };
  return { id, collective: { memberships: { some: { userId: actor.userId } } } };
}

export type LockedCampaign = { id: string; slug: string; status: CampaignStatus; revision: number };

/**
 * Takes the row for the rest of the transaction: whoever else wants to change the campaign, or its template,
 * waits and then sees it changed.
 *
 * @throws AppError `not-found`, also for somebody else's.
 */
export async function lockOwnCampaign(tx: Tx, actor: UserActor, id: string): Promise<LockedCampaign> {
  if (!isId(id)) throw new AppError("not-found");
  const [campaign] = await tx.$queryRaw<LockedCampaign[]>`
    SELECT c.id, c.slug, c.status::text AS status, c.revision
    FROM campaigns c
    WHERE c.id = ${id}::uuid AND EXISTS (
      SELECT 1 FROM memberships m
      WHERE m.collective_id = c.collective_id AND m.user_id = ${actor.userId}::uuid)
    FOR NO KEY UPDATE OF c`;
  if (!campaign) throw new AppError("not-found");
  return campaign;
}
