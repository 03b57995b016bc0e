import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CampaignBadge } from "@/components/campaigns/campaign-badge";
import { PageShell } from "@/components/layout/page-shell";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { OWN_CAMPAIGNS_PATH, ownCampaignPath } from "@/lib/campaigns/campaign-paths";
import { listOwnCampaigns } from "@/lib/campaigns/list-own-campaigns";
import { pageContext } from "../page-context";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaignDesk.list"))("title") };
}

/** The campaigns that an organiser's collectives carry. */
export default async function OwnCampaignsPage() {
  const ctx = await pageContext(OWN_CAMPAIGNS_PATH);
  const campaigns = await listOwnCampaigns(ctx);
  const t = await getTranslations("campaignDesk.list");
  const create = <ButtonLink href={`${OWN_CAMPAIGNS_PATH}/nouvelle`}>{t("create")}</ButtonLink>;
  if (campaigns.length === 0) {
    return (
      <PageShell>
        <PageHeader title={t("title")} lead={t("lead")} />
        <EmptyState title={t("empty")} action={create}>
          {t("emptyText")}
        </EmptyState>
      </PageShell>
    );
  }
  return (
    <PageShell>
      <PageHeader title={t("title")} lead={t("lead")} actions={create} />
      <ul className="grid gap-4 md:grid-cols-2">
        {campaigns.map((campaign) => (
          <Card key={campaign.id} as="li" className="flex flex-col gap-2 wrap-anywhere">
            <h2 className="text-xl">
              <a href={ownCampaignPath(campaign.id)}>{campaign.title}</a>
            </h2>
            <p className="text-muted">{campaign.collectiveName}</p>
            <p className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 pt-1">
              <CampaignBadge status={campaign.status} />
              <span className="text-sm">{t("petitions", { count: campaign.petitionCount })}</span>
            </p>
          </Card>
        ))}
      </ul>
    </PageShell>
  );
}
