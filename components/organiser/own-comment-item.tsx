"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CommentAuthor, CommentText } from "@/components/petitions/comment-items";
import { Alert } from "@/components/ui/alert";
import { type BadgeTone, StatusBadge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDateTime } from "@/lib/i18n/format";
import { oneGesture, seenField, seenValue } from "@/lib/signatures/comments-decision";
import type { OwnComment } from "@/lib/signatures/list-own-comments";

const TONES: Record<OwnComment["status"], BadgeTone> = {
  pending: "warning",
  published: "success",
  hidden: "neutral",
  removed: "danger",
};

type OwnCommentItemProps = {
  comment: OwnComment;
  frozen: boolean;
  /** As it was when the form came back. */
  ticked: boolean;
};

/** One message: what the public would see of it, what to beware of, and the two buttons. */
export function OwnCommentItem({ comment, frozen, ticked }: OwnCommentItemProps) {
  const t = useTranslations("comments.desk");
  const { id, status, firstName, writtenAt, text, warnings } = comment;
  const hidden = (chunks: ReactNode) => <span className="sr-only">{chunks}</span>;
  const decidable = !frozen && status !== "removed";
  return (
    <Card as="li" className="space-y-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {decidable ? (
          <label className="inline-flex min-h-11 items-center gap-2" htmlFor={seenField(id)}>
            <input
              type="checkbox"
              id={seenField(id)}
              name={seenField(id)}
              value={seenValue(writtenAt)}
              defaultChecked={ticked}
            />
            <span>{t.rich("choose", { firstName, hidden })}</span>
          </label>
        ) : null}
        <StatusBadge tone={TONES[status]}>{t(`status.${status}`)}</StatusBadge>
        <span className="text-sm text-muted">{t("writtenAt", { date: formatDateTime(writtenAt) })}</span>
      </div>
      {text ? <CommentText text={text} /> : null}
      <p className="text-sm">
        <CommentAuthor firstName={firstName} commune={comment.commune} />
      </p>
      {warnings.length > 0 && status !== "removed" ? (
        <Alert tone="warning">
          <ul className="list-disc pl-5">
            {warnings.map((warning) => (
              <li key={warning}>{t(`warning.${warning}`)}</li>
            ))}
          </ul>
          <p>{t("warningText")}</p>
        </Alert>
      ) : null}
      {status === "removed" ? (
        <p className="wrap-anywhere whitespace-pre-line">{t("removed", { reason: comment.removalReason })}</p>
      ) : null}
      {decidable ? (
        <div className="flex flex-wrap gap-3">
          {status === "published" ? null : (
            <SubmitButton size="sm" name="geste" value={oneGesture("publier", comment)}>
              {t.rich("publish", { firstName, hidden })}
            </SubmitButton>
          )}
          {status === "hidden" ? null : (
            <SubmitButton size="sm" variant="secondary" name="geste" value={oneGesture("masquer", comment)}>
              {t.rich("hide", { firstName, hidden })}
            </SubmitButton>
          )}
        </div>
      ) : null}
    </Card>
  );
}
