"use client";

import { useActionState } from "react";
import { LetterRefusal } from "@/components/letters/letter-form";
import type { FormAction } from "@/components/organiser/action-button";
import { useFieldError } from "@/components/organiser/form-problems";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { fieldValue, IDLE } from "@/lib/actions/form-state";

type Props = {
  action: FormAction;
  mailingId: string;
  /** Given by the page: the texts for moderators stay on the server. */
  texts: Record<"reason" | "reasonHint" | "approve" | "refuse" | "pending", string>;
};

/** A moderator's word on a large sending. */
export function MailingDecisionForm({ action, mailingId, texts }: Props) {
  const [state, submit] = useActionState(action, IDLE);
  const errorOf = useFieldError(state);
  const error = errorOf("motif");
  return (
    <form action={submit} noValidate className="max-w-xl space-y-5">
      {error ? null : <LetterRefusal state={state} />}
      <input type="hidden" name="mailingId" value={mailingId} />
      <TextArea
        name="motif"
        rows={4}
        label={texts.reason}
        hint={texts.reasonHint}
        error={error}
        defaultValue={fieldValue(state, "motif")}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="decision" value="approved" pendingLabel={texts.pending}>
          {texts.approve}
        </SubmitButton>
        <SubmitButton name="decision" value="refused" variant="danger" pendingLabel={texts.pending}>
          {texts.refuse}
        </SubmitButton>
      </div>
    </form>
  );
}
