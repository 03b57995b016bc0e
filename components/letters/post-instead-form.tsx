"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { useFieldError } from "@/components/organiser/form-problems";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { type FormState, fieldValue, IDLE } from "@/lib/actions/form-state";
import { LetterRefusal } from "./letter-form";

type PostInsteadFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  petitionId: string;
  deliveryId: string;
  /** The mairie's address, when it is known. */
  address: string;
  /** Given by the page: the texts about letters stay on the server. */
  texts: {
    summary: ReactNode;
    explain: ReactNode;
    address: ReactNode;
    hint: ReactNode;
    submit: ReactNode;
    taken: string;
  };
};

const isTaken = (state: FormState) => state.status === "refused" && state.refusal === "conflict";
const isWrong = (state: FormState) => isTaken(state) || (state.status === "refused" && !state.refusal);

/** Has the letter posted rather than mailed: asks for the address on the envelope. */
export function PostInsteadForm({ action, petitionId, deliveryId, address, texts }: PostInsteadFormProps) {
  const [state, submit] = useActionState(action, IDLE);
  const errorOf = useFieldError(state);
  const input = useRef<HTMLTextAreaElement>(null);
  const error = isTaken(state) ? texts.taken : errorOf("adresse");
  useEffect(() => {
    if (isWrong(state)) input.current?.focus();
  }, [state]);
  return (
    <Disclosure summary={texts.summary} open={state.status !== "idle"}>
      <p className="max-w-prose">{texts.explain}</p>
      <form action={submit} noValidate className="max-w-md space-y-3">
        {error ? null : <LetterRefusal state={state} />}
        <input type="hidden" name="petitionId" value={petitionId} />
        <input type="hidden" name="deliveryId" value={deliveryId} />
        <TextArea
          ref={input}
          id={`adresse-${deliveryId}`}
          name="adresse"
          rows={5}
          label={texts.address}
          hint={texts.hint}
          error={error}
          defaultValue={fieldValue(state, "adresse", address)}
          autoComplete="off"
        />
        <SubmitButton variant="secondary" size="sm">
          {texts.submit}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
