"use client";

import { useTranslations } from "next-intl";
import { useActionState, useMemo } from "react";
import type { FormAction } from "@/components/organiser/action-button";
import { FormProblems, useFieldError } from "@/components/organiser/form-problems";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { fieldValue, IDLE } from "@/lib/actions/form-state";
import { ORGANISATION_FIELDS as NAMES, ORGANISATION_URL_MAX } from "@/lib/organisations/organisation-form";
import { CO_SIGNER_NAME_MAX } from "@/lib/petitions/petition-form";

/** Asks one organisation for its word. */
export function InviteForm({ action, petitionId }: { action: FormAction; petitionId: string }) {
  const [state, send] = useActionState(action, IDLE);
  const t = useTranslations("organisations");
  const errorOf = useFieldError(state);
  const labels = useMemo(
    () => ({
      [NAMES.name]: t("fields.name"),
      [NAMES.email]: t("fields.email"),
      [NAMES.url]: t("fields.url"),
    }),
    [t],
  );
  return (
    <form action={send} noValidate className="space-y-5">
      <FormProblems state={state} labels={labels} />
      <input type="hidden" name="petitionId" value={petitionId} />
      <TextInput
        name={NAMES.name}
        label={labels[NAMES.name]}
        hint={t("fields.nameHint")}
        error={errorOf(NAMES.name)}
        defaultValue={fieldValue(state, NAMES.name)}
        maxLength={CO_SIGNER_NAME_MAX}
        autoComplete="off"
      />
      <TextInput
        name={NAMES.email}
        type="email"
        label={labels[NAMES.email]}
        hint={t("fields.emailHint")}
        error={errorOf(NAMES.email)}
        defaultValue={fieldValue(state, NAMES.email)}
        maxLength={254}
        autoComplete="off"
      />
      <TextInput
        name={NAMES.url}
        optional
        label={labels[NAMES.url]}
        hint={t("fields.urlHint")}
        error={errorOf(NAMES.url)}
        defaultValue={fieldValue(state, NAMES.url)}
        maxLength={ORGANISATION_URL_MAX}
        inputMode="url"
        autoComplete="off"
      />
      <SubmitButton pendingLabel={t("own.inviting")}>{t("own.inviteSubmit")}</SubmitButton>
    </form>
  );
}
