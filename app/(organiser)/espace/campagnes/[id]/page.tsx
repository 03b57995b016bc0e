import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CampaignBadge } from "@/components/campaigns/campaign-badge";
import { CampaignForm } from "@/components/campaigns/campaign-form";
import { CampaignStatePanel } from "@/components/campaigns/campaign-state-panel";
import { AddFileForm } from "@/components/campaigns/file-form";
import { ToolForm } from "@/components/campaigns/tool-form";
import { ToolList } from "@/components/campaigns/tool-list";
import { PageShell } from "@/components/layout/page-shell";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { OWN_CAMPAIGNS_PATH, ownCampaignPath } from "@/lib/campaigns/campaign-paths";
import { type OwnCampaign, readOwnCampaign } from "@/lib/campaigns/read-own-campaign";
import { ERROR_CODES } from "@/lib/errors";
import { FIELD_ERRORS } from "@/lib/forms/field-errors";
import { orNotFound } from "@/lib/http/or-not-found";
import { pageContext, readParam, type SearchParams } from "../../page-context";
import {
  addToolAction,
  closeCampaignAction,
  deleteCampaignAction,
  publishCampaignAction,
  raiseToolAction,
  removeToolAction,
  reopenCampaignAction,
  saveCampaignAction,
  saveToolAction,
} from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaignDesk.state"))("heading") };
}

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** A campaign of one's own: its appeal, its tools, and whether it is public. */
export default async function OwnCampaignPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ctx = await pageContext(ownCampaignPath(id));
  const campaign = (await orNotFound(readOwnCampaign(ctx, id))) ?? notFound();
  const t = await getTranslations("campaignDesk");
  return (
    <PageShell width="wide">
      <Breadcrumb
        crumbs={[{ label: t("list.title"), href: OWN_CAMPAIGNS_PATH }, { label: campaign.title }]}
      />
      <PageHeader
        title={campaign.title}
        lead={campaign.collectiveName}
        status={<CampaignBadge status={campaign.status} />}
      />
      <div className="grid grid-cols-1 gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-12">
          <section>
            <h2 className="sr-only">{t("edit.text")}</h2>
            <CampaignForm action={saveCampaignAction} campaign={campaign} />
          </section>
          <Tools campaign={campaign} refusal={await refusalOf(searchParams)} />
        </div>
        <div className="space-y-6">
          <Card as="section" className="space-y-3">
            <h2 className="text-xl">{t("template.heading")}</h2>
            <p>{t("template.text")}</p>
            <ButtonLink href={`${ownCampaignPath(campaign.id)}/modele`} variant="secondary">
              {t("template.write")}
            </ButtonLink>
          </Card>
          <CampaignStatePanel
            campaign={campaign}
            actions={{
              publish: publishCampaignAction,
              close: closeCampaignAction,
              reopen: reopenCampaignAction,
              remove: deleteCampaignAction,
            }}
          />
        </div>
      </div>
    </PageShell>
  );
}

async function Tools({ campaign, refusal }: { campaign: OwnCampaign; refusal: string | null }) {
  const t = await getTranslations("campaignDesk.tools");
  const { id, tools } = campaign;
  return (
    <section id="outils" aria-labelledby="titre-outils" className="scroll-mt-6 space-y-4">
      <h2 id="titre-outils" className="border-t border-line pt-8 text-2xl">
        {t("heading")}
      </h2>
      <p className="text-muted">{t("lead")}</p>
      <ToolList
        campaignId={id}
        tools={tools}
        save={saveToolAction}
        raise={raiseToolAction}
        remove={removeToolAction}
      />
      <ToolForm action={addToolAction} campaignId={id} kind="text" />
      <ToolForm action={addToolAction} campaignId={id} kind="link" />
      <AddFileForm campaignId={id} refusal={refusal} />
    </section>
  );
}

/** Why a file came back, in words; whatever else somebody put in the address says nothing. */
async function refusalOf(searchParams: SearchParams): Promise<string | null> {
  const refusal = await readParam(searchParams, "refus");
  if (!refusal) return null;
  const t = await getTranslations("errors");
  const field = FIELD_ERRORS.find((known) => known === refusal);
  if (field) return t(`fields.${field}`);
  const code = ERROR_CODES.find((known) => known === refusal);
  if (code) return t(code);
  return (await getTranslations("campaignDesk.tools"))("fileBroken");
}
