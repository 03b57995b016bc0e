import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditCampaign } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import { ownCollective } from "@/lib/collectives/own-collective";
import type { Context } from "@/lib/context";
import { uuidv7 } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import type { CampaignStart } from "./campaign-form";

/**
 * Invariant: a campaign is carried by a collective of the actor. Its address is its own id until it is published.
 *
 * @returns its id. @throws AppError `not-found` for somebody else's collective.
 */
export async function createCampaign(ctx: Context<UserActor>, input: CampaignStart): Promise<string> {
  const id = uuidv7(ctx.now);
  await ctx.db.$transaction(async (tx) => {
    const collective = await tx.collective.findFirst({
      where: ownCollective(ctx.actor, input.collectiveId),
      select: { id: true },
    });
    if (!collective) throw new AppError("not-found");
    await tx.campaign.create({
      data: {
        id,
        slug: `brouillon-${id}`,
        collectiveId: collective.id,
        title: input.title,
        appeal: "",
        createdAt: ctx.now,
        updatedAt: ctx.now,
      },
    });
    await recordAudit(tx, ctx, "campaign.create", auditCampaign(id));
  });
  return id;
}
