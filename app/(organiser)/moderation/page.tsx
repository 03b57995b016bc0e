import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Stat } from "@/components/ui/stat";
import { orNotFound } from "@/lib/http/or-not-found";
import { formatCount } from "@/lib/i18n/format";
import { MAILING_QUEUE_PATH } from "@/lib/mailings/mailing-paths";
import { countAddressRequests } from "@/lib/moderation/list-address-requests";
import { countReports } from "@/lib/moderation/list-reported-petitions";
import {
  ADDRESS_DECISIONS_PATH,
  ADDRESS_QUEUE_PATH,
  MODERATION_PATH,
  REPORT_DECISIONS_PATH,
  REPORT_QUEUE_PATH,
} from "@/lib/moderation/moderation-paths";
import { pageContext } from "../espace/page-context";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("moderation"))("title") };
}

/** What waits for a moderator. */
export default async function ModerationPage() {
  const ctx = await pageContext(MODERATION_PATH);
  const counts = await orNotFound(countAddressRequests(ctx));
  if (!counts) notFound();
  const { reports } = await countReports(ctx);
  const t = await getTranslations("moderation");
  const reported = await getTranslations("reports.overview");
  const mailings = await getTranslations("mailings");
  return (
    <PageShell width="medium">
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-8">
        <div className="grid gap-6 sm:grid-cols-3">
          <Stat label={reported("reports")} value={formatCount(reports)} />
          <Stat label={t("overview.pending")} value={formatCount(counts.pending)} />
          <Stat label={t("overview.held")} value={formatCount(counts.held)} />
        </div>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={REPORT_QUEUE_PATH}>{reported("toQueue")}</ButtonLink>
          <ButtonLink href={ADDRESS_QUEUE_PATH}>{t("overview.toQueue")}</ButtonLink>
          <ButtonLink href={ADDRESS_DECISIONS_PATH} variant="secondary">
            {t("overview.toDecisions")}
          </ButtonLink>
          <ButtonLink href={MAILING_QUEUE_PATH} variant="secondary">
            {mailings("moderation.link")}
          </ButtonLink>
          <ButtonLink href={REPORT_DECISIONS_PATH} variant="secondary">
            {reported("toDecisions")}
          </ButtonLink>
        </div>
      </div>
    </PageShell>
  );
}
