"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { LetterRefusal } from "@/components/letters/letter-form";
import { useFieldError } from "@/components/organiser/form-problems";
import { Alert } from "@/components/ui/alert";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { type FormState, fieldValue, IDLE } from "@/lib/actions/form-state";
import type { AddressDecision } from "@/lib/db/generated/enums";
import { DECISION_FIELDS as NAMES } from "@/lib/moderation/decision-form";

type DecisionFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  addressId: string;
  /** What is decided now: the form offers the rest. */
  decision: AddressDecision;
  /** Given by the page: the texts for moderators stay on the server. */
  texts: Record<"reason" | "reasonHint" | "approve" | "refuse" | "pending" | "conflict", string>;
};

/** Accept or refuse, with a word for the organisers. */
export function DecisionForm({ action, addressId, decision, texts }: DecisionFormProps) {
  const [state, submit] = useActionState(action, IDLE);
  const errorOf = useFieldError(state);
  const reason = useRef<HTMLTextAreaElement>(null);
  const error = errorOf(NAMES.reason);
  useEffect(() => {
    if (state.status === "refused" && state.errors[NAMES.reason]) reason.current?.focus();
  }, [state]);
  return (
    <form action={submit} noValidate className="max-w-xl space-y-5">
      {error ? null : <Refusal state={state} conflict={texts.conflict} />}
      <input type="hidden" name="addressId" value={addressId} />
      <input type="hidden" name={NAMES.seen} value={decision} />
      <TextArea
        ref={reason}
        name={NAMES.reason}
        rows={4}
        label={texts.reason}
        hint={texts.reasonHint}
        error={error}
        defaultValue={fieldValue(state, NAMES.reason)}
      />
      <div className="flex flex-wrap gap-3">
        {decision === "approved" ? null : (
          <SubmitButton name={NAMES.decision} value="approved" pendingLabel={texts.pending}>
            {texts.approve}
          </SubmitButton>
        )}
        {decision === "refused" ? null : (
          <SubmitButton name={NAMES.decision} value="refused" variant="danger" pendingLabel={texts.pending}>
            {texts.refuse}
          </SubmitButton>
        )}
      </div>
    </form>
  );
}

function Refusal({ state, conflict }: { state: FormState; conflict: string }): ReactNode {
  if (state.status !== "refused" || state.refusal !== "conflict") return <LetterRefusal state={state} />;
  return (
    <Alert tone="danger" role="alert">
      {conflict}
    </Alert>
  );
}
