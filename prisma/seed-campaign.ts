import type { Tx } from "@/lib/db/client";
import { storeUpload } from "@/lib/files/store-file";
import { makeCampaign } from "@/tests/factories/make-campaign";
import {
  DEMO_CAMPAIGN,
  DEMO_LINK,
  DEMO_MESSAGE,
  DEMO_POSTER,
  DEMO_TEMPLATE,
  demoPoster,
} from "./demo-campaign";

type DemoCampaignPlace = { collective: { id: string }; publishedAt: Date; now: Date };

/** The campaign of the demo, with its template and three tools; the petition of its collective takes it up. */
export async function seedCampaign(tx: Tx, place: DemoCampaignPlace): Promise<void> {
  const { collective, publishedAt } = place;
  const dates = { createdAt: publishedAt, updatedAt: publishedAt, publishedAt };
  const { id: campaignId } = await makeCampaign(tx, { ...DEMO_CAMPAIGN, ...dates, collective });
  const poster = { name: "affiche-cantine.pdf", bytes: demoPoster() };
  const { fileId } = await storeUpload({ db: tx, now: place.now }, poster);
  await tx.campaignTool.createMany({
    data: [
      { ...DEMO_MESSAGE, kind: "text", url: "", campaignId, position: 1 },
      { ...DEMO_POSTER, kind: "file", url: "", fileId, campaignId, position: 2 },
      { ...DEMO_LINK, kind: "link", campaignId, position: 3 },
    ],
  });
  await tx.templateVersion.create({
    data: { ...DEMO_TEMPLATE, campaignId, number: 1, createdAt: publishedAt, publishedAt },
  });
  await tx.petition.updateMany({
    where: { collectiveId: collective.id, status: { not: "draft" }, title: { contains: "cantine" } },
    data: { campaignId },
  });
}
