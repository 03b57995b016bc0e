import { useTranslations } from "next-intl";
import { ActionButton, type FormAction } from "@/components/organiser/action-button";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { campaignPath } from "@/lib/campaigns/campaign-paths";
import type { OwnCampaign } from "@/lib/campaigns/read-own-campaign";

type CampaignStatePanelProps = {
  campaign: OwnCampaign;
  actions: { publish: FormAction; close: FormAction; reopen: FormAction; remove: FormAction };
};

/** Where the campaign is, and what its organisers may do with it now. */
export function CampaignStatePanel({ campaign, actions }: CampaignStatePanelProps) {
  const t = useTranslations("campaignDesk.state");
  const which = { campagne: campaign.id };
  return (
    <Card as="section" className="space-y-4">
      <h2 className="text-xl">{t("heading")}</h2>
      <p>{t(campaign.status)}</p>
      {campaign.status === "draft" ? (
        <>
          <Publish campaign={campaign} action={actions.publish} />
          <Disclosure summary={t("deleteSummary")}>
            <p>{t("deleteText")}</p>
            <ActionButton
              action={actions.remove}
              fields={which}
              label={t("delete")}
              pendingLabel={t("deleting")}
              variant="danger"
            />
          </Disclosure>
        </>
      ) : (
        <p>
          <ButtonLink href={campaignPath(campaign.slug)} variant="secondary">
            {t("see")}
          </ButtonLink>
        </p>
      )}
      {campaign.status === "open" ? (
        <ActionButton
          action={actions.close}
          fields={which}
          label={t("close")}
          pendingLabel={t("closing")}
          variant="danger"
        />
      ) : null}
      {campaign.status === "closed" ? (
        <ActionButton
          action={actions.reopen}
          fields={which}
          label={t("reopen")}
          pendingLabel={t("reopening")}
          variant="secondary"
        />
      ) : null}
    </Card>
  );
}

function Publish({ campaign, action }: { campaign: OwnCampaign; action: FormAction }) {
  const t = useTranslations("campaignDesk.state");
  if (campaign.appeal === "") return <p className="text-muted">{t("publishEmpty")}</p>;
  return (
    <div className="space-y-2">
      <p className="text-sm text-muted">{t("publishHint")}</p>
      <ActionButton
        action={action}
        fields={{ campagne: campaign.id, revision: String(campaign.revision) }}
        label={t("publish")}
        pendingLabel={t("publishing")}
      />
    </div>
  );
}
