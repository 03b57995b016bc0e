import { getTranslations } from "next-intl/server";
import { CampaignStartForm } from "@/components/campaigns/campaign-start-form";
import { PageShell } from "@/components/layout/page-shell";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { UserActor } from "@/lib/auth/actor";
import { readOwnEmail } from "@/lib/auth/read-own-email";
import { readCampaignStart } from "@/lib/campaigns/read-campaign-start";
import { listOwnCollectives } from "@/lib/collectives/list-own-collectives";
import { suggestionOf } from "@/lib/communes/commune-suggestion";
import { resolveCommune } from "@/lib/communes/resolve-commune";
import type { Context } from "@/lib/context";
import { newPetitionAddress } from "@/lib/petitions/own-petition-paths";
import { startFromCampaignAction } from "./actions";

type CampaignStartProps = {
  ctx: Context<UserActor>;
  slug: string;
  insee?: string | undefined;
  collective?: string | undefined;
};

/** The only step before the preview of a petition that takes part in a campaign: where, who, what only they know. */
export async function CampaignStart({ ctx, slug, insee, collective }: CampaignStartProps) {
  const t = await getTranslations("templates.start");
  const campaign = await readCampaignStart(ctx.db, slug);
  if (!campaign) {
    return (
      <PageShell width="narrow">
        <PageHeader title={t("title")} />
        <Alert tone="warning">
          <p>{t("unknown")}</p>
          <ButtonLink href={newPetitionAddress({ insee })} variant="secondary" size="sm">
            {(await getTranslations("organiser.new"))("title")}
          </ButtonLink>
        </Alert>
      </PageShell>
    );
  }
  const collectives = await listOwnCollectives(ctx);
  const chosen = insee ? resolveCommune({ insee }) : undefined;
  return (
    <PageShell width="narrow">
      <PageHeader title={t("title")} lead={t("lead", { campaign: campaign.title })} />
      <CampaignStartForm
        action={startFromCampaignAction}
        campaignSlug={campaign.slug}
        freeFields={campaign.template?.freeFields ?? []}
        collectives={collectives.map(({ id, name }) => ({ value: id, label: name }))}
        start={{
          collective,
          email: await readOwnEmail(ctx),
          ...(chosen?.kind === "one" ? { commune: suggestionOf(chosen.commune) } : {}),
        }}
      />
    </PageShell>
  );
}
