import { useTranslations } from "next-intl";
import { campaignPath } from "@/lib/campaigns/campaign-paths";

/** Which campaign a petition belongs to. */
export function CampaignLine({ campaign }: { campaign: { slug: string; title: string } }) {
  const t = useTranslations("campaigns.petition");
  return (
    <p className="text-base wrap-anywhere">
      {t.rich("within", {
        title: campaign.title,
        link: (chunks) => (
          <a href={campaignPath(campaign.slug)} className="link">
            {chunks}
          </a>
        ),
      })}
    </p>
  );
}
