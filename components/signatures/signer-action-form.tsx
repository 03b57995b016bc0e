"use client";

import { useActionState } from "react";
import type { ButtonVariant } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, IDLE } from "@/lib/actions/form-state";
import { FormRefusal } from "./form-refusal";

type SignerActionFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** Hidden fields: what the button is about. */
  fields: Record<string, string>;
  label: string;
  pendingLabel: string;
  variant?: ButtonVariant;
};

/** One button that changes one thing; without scripts the server renders the page again with its answer. */
export function SignerActionForm({ action, fields, label, pendingLabel, variant }: SignerActionFormProps) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} className="space-y-3">
      <FormRefusal state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant} pendingLabel={pendingLabel}>
        {label}
      </SubmitButton>
    </form>
  );
}
