import { useTranslations } from "next-intl";
import { CommentText } from "@/components/petitions/comment-items";
import { Alert } from "@/components/ui/alert";
import { type BadgeTone, StatusBadge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormState } from "@/lib/actions/form-state";
import { formatDateTime } from "@/lib/i18n/format";
import type { SignerComment as View } from "@/lib/signatures/read-signer-comment";
import { CommentForm } from "./comment-form";
import { SignerActionForm } from "./signer-action-form";

type Action = (state: FormState, form: FormData) => Promise<FormState>;
type SignerCommentProps = { view: View; token: string; actions: { write: Action; remove: Action } };
type Written = NonNullable<View["comment"]>;

const TONES: Record<Written["status"], BadgeTone> = {
  pending: "warning",
  published: "success",
  hidden: "neutral",
  removed: "danger",
};

/** The message of somebody who signed: writing one, or what became of theirs. */
export function SignerComment({ view: { comment, mayWrite }, token, actions }: SignerCommentProps) {
  const t = useTranslations("comments.signer");
  if (!comment && !mayWrite) return null;
  const form = <CommentForm action={actions.write} token={token} before={comment?.text ?? ""} />;
  return (
    <section id="message-signataire" className="space-y-4 border-t border-line pt-6">
      <h2 className="text-xl">{t(comment ? "headingWritten" : "heading")}</h2>
      {comment ? <WrittenComment comment={comment} /> : <p>{t("lead")}</p>}
      {mayWrite ? <p className="text-sm text-muted">{t("shown")}</p> : null}
      {comment ? null : form}
      {comment?.text ? (
        <div className="divide-y divide-line border-y border-line">
          {mayWrite ? form : null}
          <div className="py-1">
            <Disclosure summary={t("delete.summary")}>
              <p>{t("delete.text")}</p>
              <SignerActionForm
                action={actions.remove}
                fields={{ jeton: token }}
                label={t("delete.submit")}
                pendingLabel={t("delete.pending")}
                variant="danger"
              />
            </Disclosure>
          </div>
        </div>
      ) : null}
    </section>
  );
}

function WrittenComment({ comment }: { comment: Written }) {
  const t = useTranslations("comments.signer");
  const { status, text, writtenAt, removalReason } = comment;
  return (
    <div className="space-y-3">
      <p className="flex flex-wrap items-center gap-2">
        <StatusBadge tone={TONES[status]}>{t(`status.${status}`)}</StatusBadge>
        <span className="text-sm text-muted">{t("writtenAt", { date: formatDateTime(writtenAt) })}</span>
      </p>
      <div className="border-l-3 border-line pl-3">
        {text ? <CommentText text={text} /> : <p className="text-muted">{t("deleted")}</p>}
      </div>
      {status === "removed" ? (
        <Alert tone="warning">
          <p>{t("removedText")}</p>
          {removalReason ? (
            <p className="wrap-anywhere whitespace-pre-line">
              {t("removedReason", { reason: removalReason })}
            </p>
          ) : null}
        </Alert>
      ) : null}
    </div>
  );
}

/** What was just done with the message, when the page is shown again after it. @param done the address's `fait`. */
export function SignerCommentNews({ done }: { done: string | undefined }) {
  const t = useTranslations("comments.signer");
  if (done === "message-efface") return <Alert tone="success" role="status" title={t("deletedNow")} />;
  if (done !== "message") return null;
  return (
    <Alert tone="success" role="status" title={t("sent")}>
      {t("sentText")}
    </Alert>
  );
}
