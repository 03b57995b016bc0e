"use client";

import { useTranslations } from "next-intl";
import { useActionState, useMemo } from "react";
import type { FormAction } from "@/components/organiser/action-button";
import { FormProblems, useFieldError } from "@/components/organiser/form-problems";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { fieldValue, IDLE } from "@/lib/actions/form-state";
import { ORGANISATION_FIELDS as NAMES } from "@/lib/organisations/organisation-form";
import { CO_SIGNER_NAME_MAX } from "@/lib/petitions/petition-form";
import { EntitledField, RepresentativeFields, useRepresentativeLabels } from "./representative-fields";

/** An organisation asks to sign: what it is, who speaks for it, where to answer. */
export function JoinForm({ action, slug }: { action: FormAction; slug: string }) {
  const [state, send] = useActionState(action, IDLE);
  const t = useTranslations("organisations");
  const errorOf = useFieldError(state);
  const person = useRepresentativeLabels();
  const labels = useMemo(() => {
    const { [NAMES.entitled]: entitled = "", ...others } = person;
    const address = { [NAMES.email]: t("fields.email") };
    // In the order of the page.
    return { [NAMES.name]: t("fields.name"), ...others, ...address, [NAMES.entitled]: entitled };
  }, [t, person]);
  return (
    <form action={send} noValidate className="space-y-5">
      <FormProblems state={state} labels={labels} />
      <input type="hidden" name="slug" value={slug} />
      <TextInput
        name={NAMES.name}
        label={t("fields.name")}
        hint={t("fields.nameHint")}
        error={errorOf(NAMES.name)}
        defaultValue={fieldValue(state, NAMES.name)}
        maxLength={CO_SIGNER_NAME_MAX}
        autoComplete="organization"
      />
      <RepresentativeFields state={state} before={{ url: "", representative: "", capacity: "" }} />
      <TextInput
        name={NAMES.email}
        type="email"
        label={t("fields.email")}
        hint={t("fields.emailHint")}
        error={errorOf(NAMES.email)}
        defaultValue={fieldValue(state, NAMES.email)}
        maxLength={254}
        autoComplete="email"
      />
      <EntitledField state={state} label={t("fields.entitled")} />
      <SubmitButton pendingLabel={t("join.pending")}>{t("join.submit")}</SubmitButton>
    </form>
  );
}
