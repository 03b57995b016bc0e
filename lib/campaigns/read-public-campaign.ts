import "server-only";
import type { Db } from "@/lib/db/client";
import type { CampaignStatus } from "@/lib/db/generated/enums";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { readStoredFile } from "@/lib/files/read-file";
import type { StoredFileFacts } from "@/lib/files/store-file";
import { isSlug } from "@/lib/text/slug";
import { PUBLIC_CAMPAIGN_STATUSES } from "./campaign-status";
import { SHOWN_TOOL_COLUMNS, type ShownTool, shownTools } from "./campaign-tool";

/** A campaign as everybody may see it. */
export type PublicCampaign = {
  id: string;
  slug: string;
  title: string;
  /** CommonMark, as typed. */
  appeal: string;
  status: CampaignStatus;
  closedAt: Date | null;
  collectiveName: string;
  tools: ShownTool[];
  /** Whether it hands out a text to begin with. */
  hasTemplate: boolean;
};

const isPublic = { status: { in: [...PUBLIC_CAMPAIGN_STATUSES] } };

/** @returns `null` for a draft and for an address that names nothing: they look the same. */
export async function readPublicCampaign(db: Db, slug: string): Promise<PublicCampaign | null> {
  if (!isSlug(slug)) return null;
  const campaign = await db.campaign.findFirst({
    where: { slug, ...isPublic },
    select: {
      ...{ id: true, slug: true, title: true, appeal: true, status: true, closedAt: true },
      collective: { select: { name: true } },
      tools: { orderBy: { position: "asc" }, select: SHOWN_TOOL_COLUMNS },
      templateVersions: { where: { publishedAt: { not: null } }, take: 1, select: { id: true } },
    },
  });
  if (!campaign) return null;
  const { collective, tools, templateVersions, ...rest } = campaign;
  return {
    ...rest,
    collectiveName: collective.name,
    tools: shownTools(tools),
    hasTemplate: templateVersions.length > 0,
  };
}

/** The file of a public campaign's tool. @throws AppError `not-found`. */
export async function readPublicToolFile(
  db: Db,
  { slug, toolId }: { slug: string; toolId: string },
): Promise<StoredFileFacts> {
  if (!isSlug(slug) || !isUuid(toolId)) throw new AppError("not-found");
  const tool = await db.campaignTool.findFirst({
    where: { id: toolId, kind: "file", campaign: { slug, ...isPublic } },
    select: { fileId: true },
  });
  return readStoredFile(db, tool?.fileId ?? "");
}
