import { useTranslations } from "next-intl";
import { type BadgeTone, StatusBadge } from "@/components/ui/badge";
import type { CampaignStatus } from "@/lib/db/generated/enums";

const TONES: Record<CampaignStatus, BadgeTone> = { draft: "neutral", open: "accent", closed: "neutral" };

/** Where a campaign is, in its organisers' words. */
export function CampaignBadge({ status }: { status: CampaignStatus }) {
  const t = useTranslations("campaignDesk.status");
  return <StatusBadge tone={TONES[status]}>{t(status)}</StatusBadge>;
}
