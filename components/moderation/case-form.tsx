"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { LetterRefusal } from "@/components/letters/letter-form";
import { Alert } from "@/components/ui/alert";
import type { ButtonVariant } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { type FormState, fieldValue, IDLE } from "@/lib/actions/form-state";

export type CaseFormField = { name: string; label: string; hint?: string; optional?: boolean };

type CaseFormProps = {
  /** Begins the ids of its fields: several such forms stand on a page. */
  id: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** Hidden: what is decided about, and as it was read. */
  fields: Record<string, string>;
  /** What is typed. */
  typed: CaseFormField[];
  /** Given by the page: the texts for moderators stay on the server. */
  texts: Record<"summary" | "text" | "submit" | "pending" | "conflict", string>;
  variant?: ButtonVariant;
};

/** One decision that a moderator may take: it opens, says what it does, and asks why. */
export function CaseForm({ id, action, fields, typed, texts, variant }: CaseFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const errors = useTranslations("errors.fields");
  const form = useRef<HTMLFormElement>(null);
  const errorOf = (name: string) => {
    const error = state.status === "refused" ? state.errors[name] : undefined;
    return error ? errors(error) : undefined;
  };
  const wrong = typed.find(({ name }) => errorOf(name))?.name;
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
  }, [wrong]);
  return (
    <Disclosure summary={texts.summary} open={state.status !== "idle"}>
      <form ref={form} action={send} noValidate className="max-w-xl space-y-5">
        <p>{texts.text}</p>
        {wrong ? null : <Refusal state={state} conflict={texts.conflict} />}
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {typed.map(({ name, label, hint, optional }) => (
          <TextArea
            key={name}
            id={`${id}-${name}`}
            name={name}
            rows={3}
            label={label}
            hint={hint}
            optional={optional}
            error={errorOf(name)}
            defaultValue={fieldValue(state, name)}
          />
        ))}
        <SubmitButton variant={variant} pendingLabel={texts.pending}>
          {texts.submit}
        </SubmitButton>
      </form>
    </Disclosure>
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
