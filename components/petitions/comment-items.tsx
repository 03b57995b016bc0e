import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "@/lib/i18n/format";
import { reportPath } from "@/lib/petitions/petition-paths";
import type { ShownComment } from "@/lib/signatures/list-comments";
import { typographe } from "@/lib/text/french-typography";

type CommentItemsProps = { slug: string; comments: readonly ShownComment[]; label?: string };

/** Messages of signers: first name and commune alone, and a way to report each. */
export function CommentItems({ slug, comments, label }: CommentItemsProps) {
  const t = useTranslations("comments.public");
  const hidden = (chunks: ReactNode) => <span className="sr-only">{chunks}</span>;
  return (
    <ul aria-label={label} className="divide-y divide-line border-y border-line">
      {comments.map(({ id, text, firstName, commune, writtenAt }) => (
        <li key={id} className="space-y-1.5 py-4">
          <CommentText text={text} />
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm text-muted">
            <p>
              <CommentAuthor firstName={firstName} commune={commune} />
              <span aria-hidden="true"> · </span>
              <time dateTime={writtenAt.toISOString()}>{formatDate(writtenAt)}</time>
            </p>
            <a href={reportPath(slug, id)} rel="nofollow" className="link inline-flex min-h-8 items-center">
              {t.rich("report", { firstName, hidden })}
            </a>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What somebody wrote, as plain text in its own direction. */
export function CommentText({ text }: { text: string }) {
  return (
    <p dir="auto" className="wrap-anywhere whitespace-pre-line">
      {typographe(text)}
    </p>
  );
}

/** “Camille, Le Mans”; somebody from elsewhere is a first name alone. */
export function CommentAuthor({ firstName, commune }: Pick<ShownComment, "firstName" | "commune">) {
  return (
    <span className="font-semibold text-ink wrap-anywhere">
      <bdi>{firstName}</bdi>
      {commune ? `, ${commune}` : null}
    </span>
  );
}
