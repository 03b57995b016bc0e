import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { campaignPath } from "@/lib/campaigns/campaign-paths";
import type { CampaignItem } from "@/lib/campaigns/list-public-campaigns";
import { parseText } from "@/lib/text/parse-text";
import { textExcerpt } from "@/lib/text/text-excerpt";

const EXCERPT = 220;

/** Campaigns in a list: the title of each is its only link. */
export function CampaignList({ campaigns }: { campaigns: readonly CampaignItem[] }) {
  const t = useTranslations("campaigns.card");
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {campaigns.map((campaign) => (
        <Card key={campaign.slug} as="li" className="flex flex-col gap-2 wrap-anywhere">
          <h3 className="text-xl">
            <a href={campaignPath(campaign.slug)}>{campaign.title}</a>
          </h3>
          <p>{textExcerpt(parseText(campaign.appeal), EXCERPT)}</p>
          <p className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 pt-1 text-sm text-muted">
            {t("carriedBy", { collective: campaign.collectiveName })}
            {campaign.status === "closed" ? <StatusBadge>{t("closed")}</StatusBadge> : null}
          </p>
        </Card>
      ))}
    </ul>
  );
}
