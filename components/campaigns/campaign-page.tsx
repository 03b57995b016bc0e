import { useTranslations } from "next-intl";
import { PageShell } from "@/components/layout/page-shell";
import { RenderedText } from "@/components/text/rendered-text";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet } from "@/components/ui/sheet";
import { Stat } from "@/components/ui/stat";
import { CAMPAIGNS_PATH, joinCampaignPath } from "@/lib/campaigns/campaign-paths";
import type { PublicCampaign } from "@/lib/campaigns/read-public-campaign";
import { formatCount, formatDate } from "@/lib/i18n/format";
import type { CampaignOutcome } from "@/lib/petitions/read-campaign-petitions";
import type { TextDocument } from "@/lib/text/text-document";
import { CampaignPetitions } from "./campaign-petitions";
import { CampaignTools } from "./campaign-tools";

type CampaignPageProps = { campaign: PublicCampaign; appeal: TextDocument; outcome: CampaignOutcome };

/** A campaign as everybody reads it: what it asks, one button to take it up, its tools, and who did. */
export function CampaignPage({ campaign, appeal, outcome }: CampaignPageProps) {
  const t = useTranslations("campaigns.page");
  return (
    <PageShell width="wide">
      <PageHeader
        eyebrow={
          <a href={CAMPAIGNS_PATH} className="link inline-flex min-h-8 items-center">
            {t("eyebrow")}
          </a>
        }
        title={campaign.title}
        lead={t("carriedBy", { collective: campaign.collectiveName })}
      />
      <div className="grid grid-cols-1 gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr]">
        <div className="space-y-6 lg:col-start-2">
          <Join campaign={campaign} />
          {outcome.petitionCount > 0 ? <Figures outcome={outcome} /> : null}
        </div>
        <div className="min-w-0 space-y-10 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <Sheet as="section">
            <h2 className="sr-only">{t("appeal")}</h2>
            <RenderedText document={appeal} />
          </Sheet>
          <CampaignTools slug={campaign.slug} tools={campaign.tools} />
          <CampaignPetitions campaign={campaign} outcome={outcome} />
        </div>
      </div>
    </PageShell>
  );
}

/** The one thing to do here; why not, once the campaign is over. */
function Join({ campaign }: { campaign: PublicCampaign }) {
  const t = useTranslations("campaigns.page");
  if (campaign.status !== "open") {
    return (
      <Alert title={t("closedTitle")}>
        {campaign.closedAt ? <p>{t("closed", { date: formatDate(campaign.closedAt) })}</p> : null}
      </Alert>
    );
  }
  return (
    <Card className="space-y-3 border-accent bg-accent-soft">
      <ButtonLink href={joinCampaignPath(campaign.slug)} size="lg" wide>
        {t("join")}
      </ButtonLink>
      <p className="text-sm">{t(campaign.hasTemplate ? "joinHint" : "joinBare")}</p>
    </Card>
  );
}

function Figures({ outcome }: { outcome: CampaignOutcome }) {
  const t = useTranslations("campaigns.page");
  return (
    <section className="grid gap-4 sm:grid-cols-3 lg:grid-cols-1">
      <h2 className="sr-only">{t("figures")}</h2>
      <Stat label={t("signatures")} value={formatCount(outcome.confirmed)} />
      {outcome.elected > 0 ? <Stat label={t("elected")} value={formatCount(outcome.elected)} /> : null}
      {outcome.organisations > 0 ? (
        <Stat label={t("organisations")} value={formatCount(outcome.organisations)} />
      ) : null}
      <Stat label={t("petitions")} value={formatCount(outcome.petitionCount)} />
      <Stat label={t("delivered")} value={formatCount(outcome.delivered)} />
    </section>
  );
}
