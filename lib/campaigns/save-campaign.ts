import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditCampaign } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import type { CampaignInput } from "./campaign-form";
import { DELETABLE_CAMPAIGN_STATUSES } from "./campaign-status";
import { lockOwnCampaign } from "./own-campaign";

/**
 * Saves title and appeal. Nobody signs an appeal: it may change while the campaign is public, when it is never
 * emptied; its address stays.
 *
 * Invariant: a save replaces exactly the revision its author was looking at.
 *
 * @returns the public address. @throws AppError `not-found`, `conflict`, `invalid-input` with its fields.
 */
export async function saveCampaign(
  ctx: Context<UserActor>,
  campaignId: string,
  { revision, ...fields }: CampaignInput,
): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    const campaign = await lockOwnCampaign(tx, ctx.actor, campaignId);
    if (campaign.revision !== revision) throw new AppError("conflict");
    if (fields.appeal === "" && !DELETABLE_CAMPAIGN_STATUSES.includes(campaign.status))
      throw new AppError("invalid-input", { fields: { appel: "required" } });
    await tx.campaign.update({
      where: { id: campaign.id },
      data: { ...fields, revision: revision + 1, updatedAt: ctx.now },
    });
    await recordAudit(tx, ctx, "campaign.save", auditCampaign(campaign.id), { revision: revision + 1 });
    return campaign.slug;
  });
}
