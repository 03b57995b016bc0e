import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CampaignPage } from "@/components/campaigns/campaign-page";
import { campaignPath } from "@/lib/campaigns/campaign-paths";
import { readPublicCampaign } from "@/lib/campaigns/read-public-campaign";
import { getDb } from "@/lib/db/client";
import { env } from "@/lib/env";
import { readCampaignPetitions } from "@/lib/petitions/read-campaign-petitions";
import { parseText } from "@/lib/text/parse-text";
import { textExcerpt } from "@/lib/text/text-excerpt";

/** Rendered once for everybody, again after thirty seconds if somebody asks: its counts are that old at most. */
export const revalidate = 30;

/** None ahead of time: which campaigns there are is known when the server runs. */
export function generateStaticParams(): { slug: string }[] {
  return [];
}

type Props = { params: Promise<{ slug: string }> };

const read = cache(async (slug: string) => {
  const campaign = await readPublicCampaign(getDb(), slug);
  return campaign && { campaign, appeal: parseText(campaign.appeal) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).slug);
  if (!found) notFound();
  const { campaign, appeal } = found;
  const t = await getTranslations("campaigns.page");
  const { title, collectiveName } = campaign;
  const description = textExcerpt(appeal, 200) || t("carriedBy", { collective: collectiveName });
  const url = `${env.APP_URL}${campaignPath(campaign.slug)}`;
  const siteName = (await getTranslations("common"))("productName");
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { type: "article", locale: "fr_FR", siteName, title, description, url },
  };
}

export default async function Page({ params }: Props) {
  const found = await read((await params).slug);
  if (!found) notFound();
  const outcome = await readCampaignPetitions(getDb(), found.campaign.id);
  return <CampaignPage {...found} outcome={outcome} />;
}
