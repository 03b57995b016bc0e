import "server-only";
import type { Db } from "@/lib/db/client";
import type { CampaignStatus } from "@/lib/db/generated/enums";
import { JOINABLE_CAMPAIGN_STATUSES, PUBLIC_CAMPAIGN_STATUSES } from "./campaign-status";

/** More than a reader looks through; the newest come first. */
const LISTED_MAX = 200;

export type CampaignItem = {
  slug: string;
  title: string;
  appeal: string;
  status: CampaignStatus;
  collectiveName: string;
};

/** Public campaigns: those one can join first, then the newest. */
export async function listPublicCampaigns(db: Db, limit = LISTED_MAX): Promise<CampaignItem[]> {
  const campaigns = await db.campaign.findMany({
    where: { status: { in: [...PUBLIC_CAMPAIGN_STATUSES] } },
    orderBy: [{ status: "asc" }, { publishedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      ...{ slug: true, title: true, appeal: true, status: true },
      collective: { select: { name: true } },
    },
  });
  return campaigns.map(({ collective, ...rest }) => ({ ...rest, collectiveName: collective.name }));
}

/** The campaigns that the home page tells of. */
export async function listOpenCampaigns(db: Db, limit: number): Promise<CampaignItem[]> {
  const campaigns = await listPublicCampaigns(db, limit);
  return campaigns.filter(({ status }) => JOINABLE_CAMPAIGN_STATUSES.includes(status));
}
