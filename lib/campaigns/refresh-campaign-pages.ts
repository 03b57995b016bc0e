import "server-only";
import { revalidatePath } from "next/cache";
import { CAMPAIGNS_PATH, campaignPath } from "./campaign-paths";

/** Has the public pages that tell of a campaign drawn again for their next visitor. */
export function refreshCampaignPages(slug: string): void {
  revalidatePath(campaignPath(slug));
  revalidatePath(CAMPAIGNS_PATH);
}
