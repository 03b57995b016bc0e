import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CampaignList } from "@/components/campaigns/campaign-card";
import { PageShell } from "@/components/layout/page-shell";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { CAMPAIGNS_PATH } from "@/lib/campaigns/campaign-paths";
import { listPublicCampaigns } from "@/lib/campaigns/list-public-campaigns";
import { getDb } from "@/lib/db/client";
import { env } from "@/lib/env";

/** Asked of the database each time: there is none to ask when the site is built. */
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("campaigns.list");
  return {
    title: t("title"),
    description: t("description"),
    alternates: { canonical: `${env.APP_URL}${CAMPAIGNS_PATH}` },
  };
}

/** Campaigns that anybody may read, and take up while they are open. */
export default async function CampaignsPage() {
  const campaigns = await listPublicCampaigns(getDb());
  const t = await getTranslations("campaigns.list");
  const home = await getTranslations("home.start");
  return (
    <PageShell width="wide">
      <PageHeader title={t("title")} lead={t("lead")} />
      {campaigns.length > 0 ? (
        <section>
          <h2 className="sr-only">{t("title")}</h2>
          <CampaignList campaigns={campaigns} />
        </section>
      ) : (
        <EmptyState
          title={t("none")}
          action={<ButtonLink href="/espace/petitions/nouvelle">{home("button")}</ButtonLink>}
        >
          {t("noneAdvice")}
        </EmptyState>
      )}
    </PageShell>
  );
}
