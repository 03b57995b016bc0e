"use client";

import { useActionState } from "react";
import type { ButtonLook } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, IDLE } from "@/lib/actions/form-state";
import { FormProblems } from "./form-problems";

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

type ActionButtonProps = Pick<ButtonLook, "variant" | "size"> & {
  action: FormAction;
  /** What the action needs to know; nothing is typed in this form. */
  fields: Record<string, string>;
  label: string;
  pendingLabel: string;
};

const NO_LABELS = {};

/** One button that changes one thing, and the reason when it is refused. */
export function ActionButton({ action, fields, label, pendingLabel, ...look }: ActionButtonProps) {
  const [state, submit] = useActionState(action, IDLE);
  return (
    <form action={submit} className="space-y-3">
      <FormProblems state={state} labels={NO_LABELS} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton pendingLabel={pendingLabel} {...look}>
        {label}
      </SubmitButton>
    </form>
  );
}
