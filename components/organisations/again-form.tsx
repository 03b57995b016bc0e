"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { FormAction } from "@/components/organiser/action-button";
import { FormProblems } from "@/components/organiser/form-problems";
import { SubmitButton } from "@/components/ui/submit-button";
import { IDLE } from "@/lib/actions/form-state";
import { EntitledField, useRepresentativeLabels } from "./representative-fields";

type AgainFormProps = {
  action: FormAction;
  token: string;
  version: { id: string; number: number };
  name: string;
};

/** Confirms the text in force, for an organisation that confirmed before. */
export function AgainForm({ action, token, version, name }: AgainFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const t = useTranslations("organisations");
  const labels = useRepresentativeLabels();
  return (
    <form action={send} noValidate className="space-y-4">
      <FormProblems state={state} labels={labels} />
      <input type="hidden" name="jeton" value={token} />
      <input type="hidden" name="texte" value={version.id} />
      <p>{t("manage.againText", { number: version.number })}</p>
      <EntitledField state={state} label={t("fields.entitledFor", { name })} />
      <SubmitButton pendingLabel={t("manage.pending")}>{t("manage.againSubmit")}</SubmitButton>
    </form>
  );
}
