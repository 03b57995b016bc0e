import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NewCampaignForm } from "@/components/campaigns/new-campaign-form";
import { PageShell } from "@/components/layout/page-shell";
import { PageHeader } from "@/components/ui/page-header";
import { RequiredNote } from "@/components/ui/required-note";
import { OWN_CAMPAIGNS_PATH } from "@/lib/campaigns/campaign-paths";
import { listOwnCollectives } from "@/lib/collectives/list-own-collectives";
import { pageContext } from "../../page-context";
import { createCampaignAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaignDesk.new"))("title") };
}

/** The first step of a campaign; whoever has no collective presents one first. */
export default async function NewCampaignPage() {
  const ctx = await pageContext(`${OWN_CAMPAIGNS_PATH}/nouvelle`);
  const collectives = await listOwnCollectives(ctx);
  if (collectives.length === 0) redirect("/espace/collectifs/nouveau?suite=campagne");
  const t = await getTranslations("campaignDesk.new");
  return (
    <PageShell width="narrow">
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-6">
        <RequiredNote />
        <NewCampaignForm
          action={createCampaignAction}
          collectives={collectives.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
    </PageShell>
  );
}
