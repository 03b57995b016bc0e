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
import {
  ADDRESS_DECISIONS_PATH,
  ADDRESS_QUEUE_PATH,
  MODERATION_PATH,
} from "@/lib/moderation/moderation-paths";
import { pageContext } from "../espace/page-context";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("moderation"))("title") };
}

/** What waits for a moderator. */
export default async function ModerationPage() {
  const counts = await orNotFound(countAddressRequests(await pageContext(MODERATION_PATH)));
  if (!counts) notFound();
  const t = await getTranslations("moderation");
  const mailings = await getTranslations("mailings");
  return (
    <PageShell width="medium">
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-8">
        <div className="grid gap-6 sm:grid-cols-2">
          <Stat label={t("overview.pending")} value={formatCount(counts.pending)} />
          <Stat label={t("overview.held")} value={formatCount(counts.held)} />
        </div>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={ADDRESS_QUEUE_PATH}>{t("overview.toQueue")}</ButtonLink>
          <ButtonLink href={ADDRESS_DECISIONS_PATH} variant="secondary">
            {t("overview.toDecisions")}
          </ButtonLink>
          <ButtonLink href={MAILING_QUEUE_PATH} variant="secondary">
            {mailings("moderation.link")}
          </ButtonLink>
        </div>
      </div>
    </PageShell>
  );
}
