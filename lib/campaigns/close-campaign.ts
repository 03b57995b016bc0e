import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditCampaign } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { nextCampaignStatus } from "./campaign-status";
import { lockOwnCampaign } from "./own-campaign";

/**
 * Ends a campaign, or takes it up again.
 *
 * Invariant: no petition changes by it. Those that run go on under the campaign's name; while it is closed
 * nobody begins another.
 *
 * @returns the public address. @throws AppError `not-found`, `transition-refused`.
 */
export async function closeCampaign(
  ctx: Context<UserActor>,
  campaignId: string,
  event: "close" | "reopen" = "close",
): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    const campaign = await lockOwnCampaign(tx, ctx.actor, campaignId);
    const status = nextCampaignStatus(campaign.status, event);
    if (!status) throw new AppError("transition-refused");
    await tx.campaign.update({
      where: { id: campaign.id },
      data: { status, closedAt: event === "close" ? ctx.now : null, updatedAt: ctx.now },
    });
    await recordAudit(tx, ctx, `campaign.${event}`, auditCampaign(campaign.id));
    return campaign.slug;
  });
}
