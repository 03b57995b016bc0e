import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";

export type OwnCollectiveItem = { id: string; name: string; contactEmail: string; petitionCount: number };

/** The collectives the actor belongs to, by name. */
export async function listOwnCollectives(ctx: Context<UserActor>): Promise<OwnCollectiveItem[]> {
  const collectives = await ctx.db.collective.findMany({
    where: { memberships: { some: { userId: ctx.actor.userId } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, contactEmail: true, _count: { select: { petitions: true } } },
  });
  return collectives.map(({ _count, ...fields }) => ({ ...fields, petitionCount: _count.petitions }));
}
