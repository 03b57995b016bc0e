"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { useFieldError } from "@/components/organiser/form-problems";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, fieldValue, IDLE } from "@/lib/actions/form-state";
import { LetterRefusal } from "./letter-form";

type ReaddressFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  petitionId: string;
  deliveryId: string;
  /** The address of now. */
  email: string;
  /** Folds the form away under these words, as long as nobody sent it. */
  summary?: ReactNode;
  /** Given by the page: the texts about letters stay on the server. */
  texts: { email: ReactNode; submit: ReactNode; taken: string };
};

const isTaken = (state: FormState) => state.status === "refused" && state.refusal === "conflict";
const isWrong = (state: FormState) =>
  isTaken(state) || (state.status === "refused" && Boolean(state.errors.email));

/** Sends a message that is in no mailbox, to the same address or to a corrected one. */
export function ReaddressForm({ summary, ...props }: ReaddressFormProps) {
  const [state, submit] = useActionState(props.action, IDLE);
  const form = <AddressForm {...props} state={state} submit={submit} />;
  if (!summary) return form;
  return (
    <Disclosure summary={summary} open={state.status !== "idle"}>
      {form}
    </Disclosure>
  );
}

type AddressFormProps = Omit<ReaddressFormProps, "action" | "summary"> & {
  state: FormState;
  submit: (form: FormData) => void;
};

function AddressForm({ state, submit, petitionId, deliveryId, email, texts }: AddressFormProps) {
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
