import { useTranslations } from "next-intl";
import { PageShell } from "@/components/layout/page-shell";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { commentsPath } from "@/lib/signatures/comment-paths";
import type { CommentPage } from "@/lib/signatures/list-comments";
import { typographe } from "@/lib/text/french-typography";
import { CommentItems } from "./comment-items";

type CommentListProps = { petition: { slug: string; title: string }; page: CommentPage; isFirst: boolean };

/** One page of the published messages of a petition. */
export function CommentList({ petition: { slug, title }, page, isFirst }: CommentListProps) {
  const t = useTranslations("comments.public");
  return (
    <PageShell width="text">
      <PageHeader title={t("title")} lead={t("lead", { title: typographe(title) })} />
      <div className="mb-6 space-y-4">
        {page.comments.length === 0 ? (
          <EmptyState title={t("empty")}>{t("emptyAdvice")}</EmptyState>
        ) : (
          <>
            <p className="text-muted">{t("who")}</p>
            <CommentItems slug={slug} comments={page.comments} label={t("list")} />
          </>
        )}
      </div>
      <nav aria-label={t("pages")} className="flex flex-wrap gap-3">
        {page.next ? (
          <ButtonLink href={commentsPath(slug, page.next)} variant="secondary" rel="next">
            {t("next")}
          </ButtonLink>
        ) : null}
        {isFirst ? null : (
          <ButtonLink href={commentsPath(slug)} variant="quiet">
            {t("first")}
          </ButtonLink>
        )}
        <ButtonLink href={petitionPath(slug)} variant="quiet">
          {t("back")}
        </ButtonLink>
      </nav>
    </PageShell>
  );
}
