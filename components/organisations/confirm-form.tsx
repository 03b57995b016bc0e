"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { FormAction } from "@/components/organiser/action-button";
import { FormProblems } from "@/components/organiser/form-problems";
import { SubmitButton } from "@/components/ui/submit-button";
import { IDLE } from "@/lib/actions/form-state";
import { EntitledField, RepresentativeFields, useRepresentativeLabels } from "./representative-fields";

type ConfirmFormProps = {
  action: FormAction;
  token: string;
  /** Of the text that this page names: another one cannot slip in. */
  versionId: string;
  /** As it is shown; nobody changes it here. */
  name: string;
  before: { url: string; representative: string; capacity: string };
};

/** A representative confirms, for the organisation that the link names. */
export function ConfirmForm({ action, token, versionId, name, before }: ConfirmFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const t = useTranslations("organisations");
  const labels = useRepresentativeLabels();
  return (
    <form action={send} noValidate className="space-y-5">
      <FormProblems state={state} labels={labels} />
      <input type="hidden" name="jeton" value={token} />
      <input type="hidden" name="texte" value={versionId} />
      <RepresentativeFields state={state} before={before} />
      <EntitledField state={state} label={t("fields.entitledFor", { name })} />
      <p className="text-sm text-muted">{t("invitation.published")}</p>
      <SubmitButton pendingLabel={t("invitation.confirming")}>
        {t("invitation.confirm", { name })}
      </SubmitButton>
    </form>
  );
}
