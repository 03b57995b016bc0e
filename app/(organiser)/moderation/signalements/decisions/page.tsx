import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { DecisionList } from "@/components/moderation/decision-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/http/or-not-found";
import { listDecisions } from "@/lib/moderation/list-decisions";
import { MODERATION_PATH, REPORT_DECISIONS_PATH, REPORT_QUEUE_PATH } from "@/lib/moderation/moderation-paths";
import { pageContext, readParam, type SearchParams } from "../../../espace/page-context";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports.decisions"))("title") };
}

/** What was decided about petitions and messages, by whom, when and why. */
export default async function ReportDecisionsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await pageContext(REPORT_DECISIONS_PATH);
  const after = await readParam(searchParams, "apres");
  const page = await orNotFound(listDecisions(ctx, { after }));
  if (!page) notFound();
  const t = await getTranslations("reports");
  const moderation = await getTranslations("moderation");
  return (
    <PageShell width="medium">
      <Breadcrumb
        crumbs={[
          { label: moderation("title"), href: MODERATION_PATH },
          { label: t("queue.title"), href: REPORT_QUEUE_PATH },
          { label: t("decisions.title") },
        ]}
      />
      <PageHeader title={t("decisions.title")} lead={t("decisions.lead")} />
      {page.decisions.length === 0 ? (
        <EmptyState title={t("decisions.empty")} />
      ) : (
        <DecisionList decisions={page.decisions} label={t("decisions.list")} named />
      )}
      {page.next || after ? (
        <nav aria-label={t("queue.pages")} className="mt-6 flex flex-wrap gap-3">
          {page.next ? (
            <ButtonLink href={`${REPORT_DECISIONS_PATH}?apres=${page.next}`} variant="secondary" rel="next">
              {t("decisions.next")}
            </ButtonLink>
          ) : null}
          {after ? (
            <ButtonLink href={REPORT_DECISIONS_PATH} variant="quiet">
              {t("decisions.first")}
            </ButtonLink>
          ) : null}
        </nav>
      ) : null}
    </PageShell>
  );
}
