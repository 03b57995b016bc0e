"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, fieldValue, IDLE } from "@/lib/actions/form-state";
import { FormRefusal } from "./form-refusal";

type CodeFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  handle: string;
  texts: { code: string; hint: string; submit: string; pending: string };
};

/** The six digits of the mail, typed where the person signed. */
export function CodeForm({ action, handle, texts }: CodeFormProps) {
  const t = useTranslations("errors.fields");
  const [state, send] = useActionState(action, IDLE);
  const problem = state.status === "refused" ? state.errors.code : undefined;
  return (
    <form action={send} className="space-y-4">
      <FormRefusal state={state} />
      <input type="hidden" name="poignee" value={handle} />
      <TextInput
        name="code"
        label={texts.code}
        hint={texts.hint}
        error={problem ? t(problem) : undefined}
        defaultValue={fieldValue(state, "code")}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={20}
        required
        autoFocus={state.status === "refused"}
        className="max-w-48 font-mono text-xl tracking-widest"
      />
      <SubmitButton pendingLabel={texts.pending}>{texts.submit}</SubmitButton>
    </form>
  );
}
