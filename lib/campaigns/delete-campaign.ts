import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditCampaign } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { DELETABLE_CAMPAIGN_STATUSES } from "./campaign-status";
import { lockOwnCampaign } from "./own-campaign";

/**
 * Deletes a campaign that nobody but its collective ever saw, with its tools and their files.
 *
 * Invariant: what was public once is closed, never deleted: petitions point at it. The audit keeps that there
 * was one.
 *
 * @throws AppError `not-found`, `transition-refused` when it was published.
 */
export async function deleteCampaign(ctx: Context<UserActor>, campaignId: string): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const campaign = await lockOwnCampaign(tx, ctx.actor, campaignId);
    if (!DELETABLE_CAMPAIGN_STATUSES.includes(campaign.status)) throw new AppError("transition-refused");
    await tx.storedFile.deleteMany({ where: { tools: { some: { campaignId: campaign.id } } } });
    await tx.campaign.delete({ where: { id: campaign.id } });
    await recordAudit(tx, ctx, "campaign.delete", auditCampaign(campaign.id));
  });
}
