import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { ReportedCard } from "@/components/moderation/reported-card";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/http/or-not-found";
import { listReportedPetitions } from "@/lib/moderation/list-reported-petitions";
import { MODERATION_PATH, REPORT_DECISIONS_PATH, REPORT_QUEUE_PATH } from "@/lib/moderation/moderation-paths";
import { pageContext, readParam, type SearchParams } from "../../espace/page-context";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports.queue"))("title") };
}

/** The petitions that were reported, or whose messages were, and wait. */
export default async function ReportQueuePage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await pageContext(REPORT_QUEUE_PATH);
  const after = await readParam(searchParams, "apres");
  const page = await orNotFound(listReportedPetitions(ctx, after));
  if (!page) notFound();
  const t = await getTranslations("reports");
  const moderation = await getTranslations("moderation");
  const decisions = (
    <ButtonLink href={REPORT_DECISIONS_PATH} variant="secondary">
      {t("overview.toDecisions")}
    </ButtonLink>
  );
  return (
    <PageShell width="medium">
      <Breadcrumb
        crumbs={[{ label: moderation("title"), href: MODERATION_PATH }, { label: t("queue.title") }]}
      />
      <PageHeader title={t("queue.title")} lead={t("queue.lead")} actions={decisions} />
      {page.petitions.length === 0 ? (
        <EmptyState title={t("queue.empty")}>{t("queue.emptyAdvice")}</EmptyState>
      ) : (
        <ul aria-label={t("queue.list")} className="space-y-4">
          {page.petitions.map((petition) => (
            <ReportedCard key={petition.id} petition={petition} now={ctx.now} />
          ))}
        </ul>
      )}
      {page.next || after ? (
        <nav aria-label={t("queue.pages")} className="mt-6 flex flex-wrap gap-3">
          {page.next ? (
            <ButtonLink href={`${REPORT_QUEUE_PATH}?apres=${page.next}`} variant="secondary" rel="next">
              {t("queue.next")}
            </ButtonLink>
          ) : null}
          {after ? (
            <ButtonLink href={REPORT_QUEUE_PATH} variant="quiet">
              {t("queue.first")}
            </ButtonLink>
          ) : null}
        </nav>
      ) : null}
    </PageShell>
  );
}
