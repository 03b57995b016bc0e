"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { useFieldError } from "@/components/organiser/form-problems";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, fieldValue, IDLE } from "@/lib/actions/form-state";
import { LetterRefusal } from "./letter-form";

type ReaddressFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  petitionId: string;
  deliveryId: string;
  /** The address that was refused. */
  email: string;
  /** Given by the page: the texts about letters stay on the server. */
  texts: { email: ReactNode; submit: ReactNode; taken: string };
};

const isTaken = (state: FormState) => state.status === "refused" && state.refusal === "conflict";
const isWrong = (state: FormState) => isTaken(state) || (state.status === "refused" && !state.refusal);

/** Sends a message that was refused again, to the same address or to a corrected one. */
export function ReaddressForm({ action, petitionId, deliveryId, email, texts }: ReaddressFormProps) {
  const [state, submit] = useActionState(action, IDLE);
  const errorOf = useFieldError(state);
  const input = useRef<HTMLInputElement>(null);
  const error = isTaken(state) ? texts.taken : errorOf("email");
  useEffect(() => {
    if (isWrong(state)) input.current?.focus();
  }, [state]);
  return (
    <form action={submit} noValidate className="max-w-md space-y-3">
      {error ? null : <LetterRefusal state={state} />}
      <input type="hidden" name="petitionId" value={petitionId} />
      <input type="hidden" name="deliveryId" value={deliveryId} />
      <input type="hidden" name="decision" value="send-again" />
      <TextInput
        ref={input}
        id={`email-${deliveryId}`}
        name="email"
        type="email"
        label={texts.email}
        error={error}
        defaultValue={fieldValue(state, "email", email)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <SubmitButton variant="secondary" size="sm">
        {texts.submit}
      </SubmitButton>
    </form>
  );
}
