"use client";

import { useActionState, useMemo } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { fieldValue, IDLE } from "@/lib/actions/form-state";
import type { FormAction } from "./action-button";
import { FormProblems, useFieldError } from "./form-problems";

export type SignInFormTexts = { email: string; emailHint: string; submit: string; pending: string };

type SignInFormProps = {
  action: FormAction;
  /** Where to go once signed in: a path of this site. */
  returnTo: string;
  /** Given by the page: the texts about signing in stay on the server. */
  texts: SignInFormTexts;
};

/** One address, to which a link is sent. */
export function SignInForm({ action, returnTo, texts }: SignInFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const errorOf = useFieldError(state);
  const labels = useMemo(() => ({ courriel: texts.email }), [texts]);
  return (
    <form action={send} noValidate className="space-y-6">
      <FormProblems state={state} labels={labels} />
      <input type="hidden" name="retour" value={returnTo} />
      <TextInput
        name="courriel"
        type="email"
        label={texts.email}
        hint={texts.emailHint}
        error={errorOf("courriel")}
        defaultValue={fieldValue(state, "courriel")}
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      <SubmitButton size="lg" pendingLabel={texts.pending}>
        {texts.submit}
      </SubmitButton>
    </form>
  );
}
