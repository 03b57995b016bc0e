import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditCampaign } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { lockOwnCampaign } from "./own-campaign";

/**
 * Puts a tool before the one that precedes it. The first stays where it is.
 *
 * Invariant: no two tools of a campaign have one place, not even in between.
 *
 * @returns the campaign's address. @throws AppError `not-found`.
 */
export async function raiseTool(
  ctx: Context<UserActor>,
  { campaignId, toolId }: { campaignId: string; toolId: string },
): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    const campaign = await lockOwnCampaign(tx, ctx.actor, campaignId);
    const tools = await tx.campaignTool.findMany({
      where: { campaignId: campaign.id },
      orderBy: { position: "asc" },
      select: { id: true, position: true },
    });
    const at = tools.findIndex(({ id }) => id === toolId);
    const [before, tool] = [tools[at - 1], tools[at]];
    if (!tool) throw new AppError("not-found");
    if (!before) return campaign.slug;
    const place = (id: string, position: number) =>
      tx.campaignTool.update({ where: { id }, data: { position }, select: { id: true } });
    await place(tool.id, -1);
    await place(before.id, tool.position);
    await place(tool.id, before.position);
    await recordAudit(tx, ctx, "campaign.move-tool", auditCampaign(campaign.id), { tool: tool.id });
    return campaign.slug;
  });
}
