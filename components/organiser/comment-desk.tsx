"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { IDLE, isTicked } from "@/lib/actions/form-state";
import type { CommentFilter } from "@/lib/signatures/comment-status";
import { seenField } from "@/lib/signatures/comments-decision";
import type { OwnComment } from "@/lib/signatures/list-own-comments";
import type { FormAction } from "./action-button";
import { ArrivingAlert } from "./arriving-alert";
import { FormProblems } from "./form-problems";
import { OwnCommentItem } from "./own-comment-item";

type CommentDeskProps = {
  action: FormAction;
  petitionId: string;
  /** Which messages are shown: the page comes back to them. */
  filter: CommentFilter;
  comments: OwnComment[];
  /** Nothing may be decided now. */
  frozen: boolean;
};

const NO_LABELS = {};

/** Messages to publish or hide: one by one, or those whose boxes are ticked. */
export function CommentDesk({ action, petitionId, filter, comments, frozen }: CommentDeskProps) {
  const [state, send] = useActionState(action, IDLE);
  const t = useTranslations("comments.desk");
  const errors = state.status === "refused" ? state.errors : {};
  const toSay = errors.messages ? "none" : errors.geste ? "useButton" : undefined;
  const decidable = !frozen && comments.some(({ status }) => status !== "removed");
  return (
    <form action={send} className="space-y-6">
      {/* The Enter key on a box presses the first button of a form: this one, which decides nothing. */}
      <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="petitionId" value={petitionId} />
      <input type="hidden" name="etat" value={filter} />
      {toSay ? (
        <ArrivingAlert tone="danger" cause={state}>
          {t(toSay)}
        </ArrivingAlert>
      ) : (
        <FormProblems state={state} labels={NO_LABELS} />
      )}
      <ul aria-label={t("list")} className="space-y-4">
        {comments.map((comment) => (
          <OwnCommentItem
            key={comment.id}
            comment={comment}
            frozen={frozen}
            ticked={isTicked(state, seenField(comment.id))}
          />
        ))}
      </ul>
      {decidable && comments.length > 1 ? (
        <div className="z-1 flex flex-wrap gap-3 border-t border-line bg-paper py-3 sm:sticky sm:bottom-0">
          <SubmitButton name="geste" value="publier" variant="secondary" pendingLabel={t("pending")}>
            {t("publishChosen")}
          </SubmitButton>
          <SubmitButton name="geste" value="masquer" variant="secondary" pendingLabel={t("pending")}>
            {t("hideChosen")}
          </SubmitButton>
        </div>
      ) : null}
    </form>
  );
}
