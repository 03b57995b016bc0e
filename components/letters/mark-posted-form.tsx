"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { useFieldError } from "@/components/organiser/form-problems";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, fieldValue, IDLE } from "@/lib/actions/form-state";
import { LetterRefusal } from "./letter-form";

type MarkPostedFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  petitionId: string;
  deliveryId: string;
  /** The days between which it may have been posted, `YYYY-MM-DD`. */
  firstDay: string;
  lastDay: string;
  /** Given by the page: the texts about letters stay on the server. */
  texts: { day: ReactNode; hint: ReactNode; submit: ReactNode };
};

/** Says that a letter was posted, and on which day. */
export function MarkPostedForm(props: MarkPostedFormProps) {
  const { action, petitionId, deliveryId, firstDay, lastDay, texts } = props;
  const [state, submit] = useActionState(action, IDLE);
  const input = useRef<HTMLInputElement>(null);
  const error = useFieldError(state)("poste_le");
  useEffect(() => {
    if (state.status === "refused" && state.errors.poste_le) input.current?.focus();
  }, [state]);
  return (
    <form action={submit} noValidate className="max-w-md space-y-3">
      {error ? null : <LetterRefusal state={state} />}
      <input type="hidden" name="petitionId" value={petitionId} />
      <input type="hidden" name="deliveryId" value={deliveryId} />
      <TextInput
        ref={input}
        id={`poste_le-${deliveryId}`}
        name="poste_le"
        type="date"
        label={texts.day}
        hint={texts.hint}
        error={error}
        min={firstDay}
        max={lastDay}
        defaultValue={fieldValue(state, "poste_le", lastDay)}
      />
      <SubmitButton size="sm">{texts.submit}</SubmitButton>
    </form>
  );
}
