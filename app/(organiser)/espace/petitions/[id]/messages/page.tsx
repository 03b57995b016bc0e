import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { CommentDesk } from "@/components/organiser/comment-desk";
import { CommentFilters } from "@/components/organiser/comment-filters";
import { CommentSwitch } from "@/components/organiser/comment-switch";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/http/or-not-found";
import { readOwnPetition } from "@/lib/petitions/read-own-petition";
import { readCommentCursor } from "@/lib/signatures/comment-cursor";
import { ownCommentsPath } from "@/lib/signatures/comment-paths";
import { COMMENTED_STATUSES, type CommentFilter, commentFilterOf } from "@/lib/signatures/comment-status";
import { listOwnComments, type OwnComments } from "@/lib/signatures/list-own-comments";
import { typographe } from "@/lib/text/french-typography";
import { pageContext, readParam, type SearchParams } from "../../../page-context";
import { decideCommentsAction, setTakesCommentsAction } from "./actions";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("comments.desk"))("title") };
}

/** What signers wrote: organisers read, publish or hide. */
export default async function OwnCommentsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ctx = await pageContext(ownCommentsPath(id));
  const petition = await orNotFound(readOwnPetition(ctx, id));
  if (!petition) notFound();
  const t = await getTranslations("comments.desk");
  const space = await getTranslations("organiser.list");
  const title = typographe(petition.title);
  const header = (
    <>
      <Breadcrumb
        crumbs={[
          { label: space("title"), href: "/espace" },
          { label: title, href: `/espace/petitions/${id}` },
          { label: t("title") },
        ]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
    </>
  );
  if (petition.status === "draft") {
    return (
      <PageShell width="medium">
        {header}
        <Alert>{t("draft")}</Alert>
      </PageShell>
    );
  }
  const filter = commentFilterOf(await readParam(searchParams, "etat"));
  const after = readCommentCursor(await readParam(searchParams, "apres"));
  const page = await listOwnComments(ctx, id, { filter, after });
  const frozen = !COMMENTED_STATUSES.includes(petition.status);
  return (
    <PageShell width="medium">
      {header}
      <div className="space-y-8">
        <Done
          changes={await readParam(searchParams, "changes")}
          missed={await readParam(searchParams, "manques")}
        />
        {frozen ? (
          <Alert tone="warning">{t("frozen")}</Alert>
        ) : (
          <CommentSwitch action={setTakesCommentsAction} petitionId={id} takesComments={page.takesComments} />
        )}
        <CommentFilters petitionId={id} counts={page.counts} current={filter} />
        {page.comments.length === 0 ? (
          <EmptyState title={t(`empty.${filter}`)}>
            {t(page.takesComments ? "emptyAdvice" : "emptyOff")}
          </EmptyState>
        ) : (
          <CommentDesk
            action={decideCommentsAction}
            petitionId={id}
            filter={filter}
            comments={page.comments}
            frozen={frozen}
          />
        )}
        <Pages petitionId={id} filter={filter} next={page.next} isFirst={after === null} />
      </div>
    </PageShell>
  );
}

/** What the last decision changed. */
async function Done({ changes, missed }: { changes: string | undefined; missed: string | undefined }) {
  if (!changes || !/^\d{1,3}$/.test(changes)) return null;
  const t = await getTranslations("comments.desk");
  const gone = missed && /^\d{1,3}$/.test(missed) ? Number(missed) : 0;
  const title = Number(changes) > 0 || gone > 0 ? t("done", { count: Number(changes) }) : t("unchanged");
  return (
    <Alert tone={gone > 0 ? "warning" : "success"} role="status" title={title}>
      {gone > 0 ? t("missed", { count: gone }) : null}
    </Alert>
  );
}

type PagesProps = { petitionId: string; filter: CommentFilter; next: OwnComments["next"]; isFirst: boolean };

async function Pages({ petitionId, filter, next, isFirst }: PagesProps) {
  if (!next && isFirst) return null;
  const t = await getTranslations("comments.desk");
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap gap-3">
      {next ? (
        <ButtonLink
          href={ownCommentsPath(petitionId, { filter, after: next })}
          variant="secondary"
          rel="next"
        >
          {t("next")}
        </ButtonLink>
      ) : null}
      {isFirst ? null : (
        <ButtonLink href={ownCommentsPath(petitionId, { filter })} variant="quiet">
          {t("first")}
        </ButtonLink>
      )}
    </nav>
  );
}
