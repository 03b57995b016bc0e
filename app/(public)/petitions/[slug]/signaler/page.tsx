import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { cache } from "react";
import { MessagePage } from "@/components/layout/message-page";
import { PageShell } from "@/components/layout/page-shell";
import { ReportForm } from "@/components/moderation/report-form";
import { ReportTargetView } from "@/components/moderation/report-target-view";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { getDb } from "@/lib/db/client";
import { env } from "@/lib/env";
import { type ReportTarget, readReportTarget } from "@/lib/moderation/read-report-target";
import { REPORT_REASONS } from "@/lib/moderation/report-form";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { typographe } from "@/lib/text/french-typography";
import { reportAction } from "./actions";

type Query = { commentaire?: string | string[]; fait?: string | string[] };
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> };

const read = cache((slug: string, commentId?: string) => readReportTarget(getDb(), slug, commentId));
const commentOf = ({ commentaire }: Query) => (typeof commentaire === "string" ? commentaire : undefined);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const target = await read((await params).slug, commentOf(await searchParams));
  if (!target) notFound();
  const t = await getTranslations("reports.form");
  return { title: t("metaTitle", { title: typographe(target.title) }), robots: { index: false } };
}

/** Saying to the moderators that a petition, or a message on it, breaks the law or the rules. */
export default async function ReportPage({ params, searchParams }: Props) {
  const query = await searchParams;
  const target = await read((await params).slug, commentOf(query));
  if (!target) notFound();
  const t = await getTranslations("reports");
  const back = (
    <ButtonLink href={petitionPath(target.slug)} variant="secondary">
      {t("form.back")}
    </ButtonLink>
  );
  if (query.fait) {
    return (
      <MessagePage title={t("sent.title")} lead={t("sent.lead")}>
        <p>{t("sent.text")}</p>
        <p>{back}</p>
      </MessagePage>
    );
  }
  if (target.status === "suspended") {
    return (
      <MessagePage title={t("suspended.title")} lead={t("suspended.text")}>
        <p>{back}</p>
      </MessagePage>
    );
  }
  return (
    <PageShell width="narrow">
      <PageHeader title={t(target.comment ? "form.titleComment" : "form.title")} lead={t("form.lead")} />
      <div className="space-y-8">
        <ReportTargetView target={target} />
        <p className="text-sm text-muted">{t("form.required")}</p>
        <ReportForm
          action={reportAction}
          slug={target.slug}
          commentId={target.comment?.id ?? null}
          reasons={REPORT_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
          texts={{
            reason: t(target.comment ? "form.reasonComment" : "form.reason"),
            details: t("form.details"),
            detailsHint: t("form.detailsHint"),
            submit: t("form.submit"),
            pending: t("form.pending"),
          }}
        />
        <OtherWays target={target} />
        <p>{back}</p>
      </div>
    </PageShell>
  );
}

/** What this form is not for, and where a notice that names its author goes. */
async function OtherWays({ target }: { target: ReportTarget }) {
  const t = await getTranslations("reports.form");
  const email = env.OPERATOR_EMAIL;
  const mail = (chunks: ReactNode) => <a href={`mailto:${email}`}>{chunks}</a>;
  const pharos = (chunks: ReactNode) => <a href="https://www.internet-signalement.gouv.fr/">{chunks}</a>;
  return (
    <section className="space-y-2 border-t border-line pt-4 text-sm text-muted wrap-anywhere">
      <p>{t("anonymous")}</p>
      {target.comment ? null : <p>{t("disagree")}</p>}
      <p>{t.rich("identified", { email, mail })}</p>
      <p>{t.rich("emergency", { pharos })}</p>
    </section>
  );
}
