import { useTranslations } from "next-intl";
import { commentsPath } from "@/lib/signatures/comment-paths";
import type { CommentPage } from "@/lib/signatures/list-comments";
import { CommentItems } from "./comment-items";

/** The newest messages of signers, and the way to the others; nothing where there are none. */
export function LatestComments({ slug, page }: { slug: string; page: CommentPage }) {
  const t = useTranslations("comments.public");
  if (page.comments.length === 0) return null;
  return (
    <section aria-labelledby="messages" className="space-y-3">
      <h2 id="messages" className="text-xl">
        {t("heading")}
      </h2>
      <CommentItems slug={slug} comments={page.comments} />
      <p className="text-sm text-muted">{t("who")}</p>
      {page.next ? (
        <p>
          <a href={commentsPath(slug)} className="link inline-flex min-h-11 items-center">
            {t("all")}
          </a>
        </p>
      ) : null}
    </section>
  );
}
