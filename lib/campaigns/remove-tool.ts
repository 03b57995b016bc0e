import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditCampaign } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import { isId } from "@/lib/collectives/own-collective";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { lockOwnCampaign } from "./own-campaign";

/**
 * Takes a tool away, and erases its file.
 *
 * @returns the campaign's address. @throws AppError `not-found`.
 */
export async function removeTool(
  ctx: Context<UserActor>,
  { campaignId, toolId }: { campaignId: string; toolId: string },
): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    const campaign = await lockOwnCampaign(tx, ctx.actor, campaignId);
    const tool = isId(toolId)
      ? await tx.campaignTool.findFirst({
          where: { id: toolId, campaignId: campaign.id },
          select: { id: true, fileId: true },
        })
      : null;
    if (!tool) throw new AppError("not-found");
    await tx.campaignTool.delete({ where: { id: tool.id } });
    if (tool.fileId) await tx.storedFile.delete({ where: { id: tool.fileId } });
    await recordAudit(tx, ctx, "campaign.remove-tool", auditCampaign(campaign.id), { tool: tool.id });
    return campaign.slug;
  });
}
