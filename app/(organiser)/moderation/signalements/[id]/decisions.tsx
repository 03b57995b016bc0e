import { getTranslations } from "next-intl/server";
import { CaseForm } from "@/components/moderation/case-form";
import { CASE_FIELDS as NAMES } from "@/lib/moderation/case-form";
import type { PetitionCase, ReportedComment, ReportItem } from "@/lib/moderation/report-view";
import { dismissAction, removeCommentAction, restoreAction, suspendAction } from "./actions";

/** When the newest of the reports on the page was made: what came since is not decided about. */
const lastOf = (reports: readonly ReportItem[]) =>
  String(Math.max(...reports.map(({ createdAt }) => createdAt.getTime())));

/** What may be decided about the petition as it is now. */
export async function PetitionDecisions({ petition }: { petition: PetitionCase }) {
  const t = await getTranslations("reports.decide");
  const { id: petitionId, slug, status, reports } = petition;
  const common = { pending: t("pending"), conflict: t("conflict") };
  const textsOf = (key: "dismiss" | "suspend" | "restore") => ({
    ...common,
    ...{ summary: t(`${key}.summary`), text: t(`${key}.text`), submit: t(`${key}.submit`) },
  });
  const noteHint = t("noteHint");
  return (
    <section className="space-y-4">
      <h2 className="text-2xl">{t("heading")}</h2>
      <p className="max-w-prose">{t("lead")}</p>
      <div className="divide-y divide-line border-y border-line">
        {reports.length > 0 ? (
          <CaseForm
            id="classer"
            action={dismissAction}
            fields={{ petitionId, vu: lastOf(reports) }}
            typed={[{ name: NAMES.note, label: t("dismiss.note"), hint: noteHint }]}
            texts={textsOf("dismiss")}
            variant="secondary"
          />
        ) : null}
        {status === "suspended" ? (
          <CaseForm
            id="retablir"
            action={restoreAction}
            fields={{ petitionId, slug }}
            typed={[{ name: NAMES.reason, label: t("restore.reason"), hint: t("restore.reasonHint") }]}
            texts={textsOf("restore")}
          />
        ) : (
          <CaseForm
            id="suspendre"
            action={suspendAction}
            fields={{ petitionId, slug }}
            typed={[
              { name: NAMES.reason, label: t("suspend.reason"), hint: t("suspend.reasonHint") },
              { name: NAMES.note, label: t("note"), hint: noteHint, optional: true },
            ]}
            texts={textsOf("suspend")}
            variant="danger"
          />
        )}
      </div>
    </section>
  );
}

/** What may be decided about one message. */
export async function CommentDecisions({
  petitionId,
  comment,
}: {
  petitionId: string;
  comment: ReportedComment;
}) {
  const t = await getTranslations("reports.decide");
  const common = { pending: t("pending"), conflict: t("conflict") };
  const textsOf = (key: "dismissComment" | "removeComment") => ({
    ...common,
    ...{ summary: t(`${key}.summary`), text: t(`${key}.text`), submit: t(`${key}.submit`) },
  });
  const fields = { petitionId, commentaire: comment.id };
  return (
    <div className="divide-y divide-line border-y border-line">
      <CaseForm
        id={`laisser-${comment.id}`}
        action={dismissAction}
        fields={{ ...fields, vu: lastOf(comment.reports) }}
        typed={[{ name: NAMES.note, label: t("dismissComment.note"), hint: t("noteHint") }]}
        texts={textsOf("dismissComment")}
        variant="secondary"
      />
      {comment.status === "removed" ? null : (
        <CaseForm
          id={`retirer-${comment.id}`}
          action={removeCommentAction}
          fields={{ ...fields, ecrit: String(comment.writtenAt.getTime()) }}
          typed={[
            { name: NAMES.reason, label: t("removeComment.reason"), hint: t("removeComment.reasonHint") },
          ]}
          texts={textsOf("removeComment")}
          variant="danger"
        />
      )}
    </div>
  );
}
