import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import { newestTemplate, type PublishedTemplate } from "./newest-template";

/** What somebody needs to begin a petition of a campaign. */
export type CampaignStart = {
  id: string;
  slug: string;
  title: string;
  /** `null` for a campaign that hands out no text. */
  template: PublishedTemplate | null;
};

/** An open campaign by its public address; `null` for any other. */
export async function readCampaignStart(db: Db | Tx, slug: string): Promise<CampaignStart | null> {
  const campaign = await db.campaign.findFirst({
    where: { slug, status: "open" },
    select: { id: true, slug: true, title: true },
  });
  return campaign && { ...campaign, template: await newestTemplate(db, campaign.id) };
}
