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

/** One button that does one thing to a letter, and the reason when it is refused. */
export function LetterForm({ action, fields, label, pendingLabel, variant, size }: LetterFormProps) {
  const [state, submit] = useActionState(action, IDLE);
  const t = useTranslations("errors");
  return (
    <form action={submit} className="space-y-3">
      {state.status === "refused" ? (
        <Alert tone="danger" role="alert">
          {t(state.refusal ?? "invalid-input")}
        </Alert>
      ) : null}
      {state.status === "broken" ? (
        <Alert tone="danger" role="alert">
          {t("broken", { requestId: state.requestId })}
        </Alert>
      ) : null}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant} size={size} pendingLabel={pendingLabel}>
        {label}
      </SubmitButton>
    </form>
  );
}
