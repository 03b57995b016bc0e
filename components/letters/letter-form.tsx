"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import type { ButtonVariant } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, IDLE } from "@/lib/actions/form-state";

type LetterFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What the action needs to know; nothing is typed in these forms. */
  fields: Record<string, string>;
  label: ReactNode;
  pendingLabel?: string;
  variant?: ButtonVariant;
  size?: "sm" | "md" | "lg";
};

/** Why what was asked did not happen. */
export function LetterRefusal({ state }: { state: FormState }) {
  const t = useTranslations("errors");
  if (state.status !== "refused" && state.status !== "broken") return null;
  return (
    <Alert tone="danger" role="alert">
      {state.status === "refused"
        ? t(state.refusal ?? "invalid-input")
        : t("broken", { requestId: state.requestId })}
    </Alert>
  );
}

/** One button that does one thing to a letter, and the reason when it is refused. */
export function LetterForm({ action, fields, label, pendingLabel, variant, size }: LetterFormProps) {
  const [state, submit] = useActionState(action, IDLE);
  return (
    <form action={submit} className="space-y-3">
      <LetterRefusal state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant} size={size} pendingLabel={pendingLabel}>
        {label}
      </SubmitButton>
    </form>
  );
}
