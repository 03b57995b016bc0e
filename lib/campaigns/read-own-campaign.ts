import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { isId } from "@/lib/collectives/own-collective";
import type { Context } from "@/lib/context";
import type { CampaignStatus } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import { readStoredFile } from "@/lib/files/read-file";
import type { StoredFileFacts } from "@/lib/files/store-file";
import { SHOWN_TOOL_COLUMNS, type ShownTool, shownTools } from "./campaign-tool";
import { ownCampaign } from "./own-campaign";

/** A campaign as those who carry it see it. */
export type OwnCampaign = {
  id: string;
  slug: string;
  title: string;
  appeal: string;
  status: CampaignStatus;
  revision: number;
  publishedAt: Date | null;
  closedAt: Date | null;
  collectiveName: string;
  tools: ShownTool[];
};

/** @throws AppError `not-found`, also for somebody else's. */
export async function readOwnCampaign(
  ctx: Pick<Context<UserActor>, "db" | "actor">,
  campaignId: string,
): Promise<OwnCampaign> {
  const campaign = await ctx.db.campaign.findFirst({
    where: ownCampaign(ctx.actor, campaignId),
    select: {
      ...{ id: true, slug: true, title: true, appeal: true, status: true, revision: true },
      ...{ publishedAt: true, closedAt: true },
      collective: { select: { name: true } },
      tools: { orderBy: { position: "asc" }, select: SHOWN_TOOL_COLUMNS },
    },
  });
  if (!campaign) throw new AppError("not-found");
  const { collective, tools, ...rest } = campaign;
  return { ...rest, collectiveName: collective.name, tools: shownTools(tools) };
}

/** The file of a tool of one's own, published or not. @throws AppError `not-found`. */
export async function readOwnToolFile(
  ctx: Pick<Context<UserActor>, "db" | "actor">,
  { campaignId, toolId }: { campaignId: string; toolId: string },
): Promise<StoredFileFacts> {
  if (!isId(toolId)) throw new AppError("not-found");
  const tool = await ctx.db.campaignTool.findFirst({
    where: { id: toolId, kind: "file", campaign: ownCampaign(ctx.actor, campaignId) },
    select: { fileId: true },
  });
  return readStoredFile(ctx.db, tool?.fileId ?? "");
}
