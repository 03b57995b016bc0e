import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { CaseText } from "@/components/moderation/case-text";
import { DecisionList } from "@/components/moderation/decision-list";
import { ReportItems } from "@/components/moderation/report-items";
import { PetitionBadge } from "@/components/organiser/petition-badge";
import { CommentText } from "@/components/petitions/comment-items";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/http/or-not-found";
import { formatDateTime } from "@/lib/i18n/format";
import { listDecisions } from "@/lib/moderation/list-decisions";
import { casePath, MODERATION_PATH, REPORT_QUEUE_PATH } from "@/lib/moderation/moderation-paths";
import { readPetitionCase } from "@/lib/moderation/read-petition-case";
import type { PetitionCase } from "@/lib/moderation/report-view";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { typographe } from "@/lib/text/french-typography";
import { pageContext, readParam, type SearchParams } from "../../../espace/page-context";
import { CommentDecisions, PetitionDecisions } from "./decisions";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const DONE = ["suspendue", "retablie", "classe", "retire"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports.queue"))("title") };
}

/** One petition: what is said against it, its text, and what may be decided. */
export default async function CasePage({ params, searchParams }: Props) {
  const { id } = await params;
  const ctx = await pageContext(casePath(id));
  const petition = await orNotFound(readPetitionCase(ctx, id));
  if (!petition) notFound();
  const { decisions } = await listDecisions(ctx, { petitionId: petition.id });
  const t = await getTranslations("reports");
  const moderation = await getTranslations("moderation");
  const title = typographe(petition.title);
  const fait = await readParam(searchParams, "fait");
  const done = DONE.find((one) => one === fait);
  return (
    <PageShell width="medium">
      <Breadcrumb
        crumbs={[
          { label: moderation("title"), href: MODERATION_PATH },
          { label: t("queue.title"), href: REPORT_QUEUE_PATH },
          { label: title },
        ]}
      />
      <PageHeader
        title={<span className="wrap-anywhere">{title}</span>}
        eyebrow={t("queue.place", {
          commune: petition.communeName,
          department: petition.departmentName,
          collective: petition.collectiveName,
        })}
        status={<PetitionBadge status={petition.status} />}
        actions={
          <ButtonLink href={petitionPath(petition.slug)} variant="secondary">
            {t("case.seePublic")}
          </ButtonLink>
        }
      />
      <div className="space-y-10">
        {done ? (
          <Alert tone="success" role="status" title={t(`case.done.${done}`)}>
            <ButtonLink href={REPORT_QUEUE_PATH} variant="secondary" size="sm">
              {t("case.toQueue")}
            </ButtonLink>
          </Alert>
        ) : null}
        <Standing petition={petition} />
        <section className="space-y-4">
          <h2 className="text-2xl">{t("case.reports")}</h2>
          {petition.reports.length > 0 ? (
            <ReportItems reports={petition.reports} />
          ) : (
            <p>{t("case.noReports")}</p>
          )}
        </section>
        <ReportedComments petition={petition} />
        <CaseText petition={petition} />
        {petition.own ? null : <PetitionDecisions key={petition.status} petition={petition} />}
        {decisions.length > 0 ? (
          <section className="space-y-4">
            <h2 className="text-2xl">{t("decisions.heading")}</h2>
            <DecisionList decisions={decisions} label={t("decisions.heading")} />
          </section>
        ) : null}
      </div>
    </PageShell>
  );
}

/** Whether it is suspended, and whether this moderator may decide. */
async function Standing({ petition }: { petition: PetitionCase }) {
  const t = await getTranslations("reports.case");
  const { own, status, suspensionReason } = petition;
  if (!own && status !== "suspended") return null;
  return (
    <div className="space-y-4">
      {own ? (
        <Alert tone="warning" title={t("own")}>
          {t("ownText")}
        </Alert>
      ) : null}
      {status === "suspended" ? (
        <Alert tone="warning" title={t("suspended")}>
          <p className="wrap-anywhere whitespace-pre-line">
            {t("suspendedReason", { reason: suspensionReason ?? "" })}
          </p>
        </Alert>
      ) : null}
    </div>
  );
}

async function ReportedComments({ petition }: { petition: PetitionCase }) {
  if (petition.comments.length === 0) return null;
  const t = await getTranslations("reports.case");
  const status = await getTranslations("comments.desk.status");
  return (
    <section className="space-y-4">
      <h2 className="text-2xl">{t("comments")}</h2>
      <ul className="space-y-4">
        {petition.comments.map((comment) => (
          <Card as="li" key={comment.id} className="space-y-4">
            <h3 className="text-lg">
              {t("commentBy", { firstName: comment.firstName, date: formatDateTime(comment.writtenAt) })}
            </h3>
            <div className="border-l-3 border-line pl-3">
              <CommentText text={comment.text} />
            </div>
            <p className="text-sm text-muted">
              {status(comment.status)} · {t("commentReports", { count: comment.reports.length })}
            </p>
            <ReportItems reports={comment.reports} />
            {petition.own ? null : <CommentDecisions petitionId={petition.id} comment={comment} />}
          </Card>
        ))}
      </ul>
    </section>
  );
}
