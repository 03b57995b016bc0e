import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { CampaignStatus } from "@/lib/db/generated/enums";

export type OwnCampaignItem = {
  id: string;
  title: string;
  status: CampaignStatus;
  collectiveName: string;
  updatedAt: Date;
  /** Petitions begun with it, whatever their state. */
  petitionCount: number;
};

/** The campaigns of the actor's collectives, the last changed first. */
export async function listOwnCampaigns(ctx: Context<UserActor>): Promise<OwnCampaignItem[]> {
  const campaigns = await ctx.db.campaign.findMany({
    where: { collective: { memberships: { some: { userId: ctx.actor.userId } } } },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, title: true, status: true, updatedAt: true },
      collective: { select: { name: true } },
      _count: { select: { petitions: true } },
    },
  });
  return campaigns.map(({ collective, _count, ...rest }) => ({
    ...rest,
    collectiveName: collective.name,
    petitionCount: _count.petitions,
  }));
}
