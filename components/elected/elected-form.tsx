"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { FormProblems, useFieldError } from "@/components/organiser/form-problems";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, fieldValue, IDLE, isTicked } from "@/lib/actions/form-state";
import { ELECTED_FIELDS as NAMES, PARTY_MAX, TERRITORY_MAX } from "@/lib/elected/elected-form";
import { ELECTED_MANDATES } from "@/lib/elected/mandate-list";
import { NAME_MAX } from "@/lib/signatures/signature-form";

type ElectedFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  slug: string;
  /** What the box says, which names who receives the letter. */
  consent: string;
  /** What becomes of the data, under the button. */
  children: ReactNode;
};

/** The form of an élu·e: plain HTML that works without scripts. Its one box is never ticked beforehand. */
export function ElectedForm({ action, slug, consent, children }: ElectedFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const t = useTranslations("elected");
  const errorOf = useFieldError(state);
  const labels = {
    [NAMES.firstName]: t("form.firstName"),
    [NAMES.lastName]: t("form.lastName"),
    [NAMES.mandate]: t("form.mandate"),
    [NAMES.territory]: t("form.territory"),
    [NAMES.party]: t("form.party"),
    [NAMES.email]: t("form.email"),
    [NAMES.consent]: t("form.publicTitle"),
  };
  const text = (name: Exclude<keyof typeof labels, typeof NAMES.consent>) => ({
    name,
    label: labels[name],
    error: errorOf(name),
    defaultValue: fieldValue(state, name),
  });
  return (
    <form action={send} noValidate className="space-y-5">
      <FormProblems state={state} labels={labels} />
      <input type="hidden" name="petition" value={slug} />
      <TextInput {...text(NAMES.firstName)} autoComplete="given-name" maxLength={NAME_MAX} required />
      <TextInput {...text(NAMES.lastName)} autoComplete="family-name" maxLength={NAME_MAX} required />
      <Select
        {...text(NAMES.mandate)}
        key={fieldValue(state, NAMES.mandate)}
        placeholder={t("form.choose")}
        options={ELECTED_MANDATES.map((value) => ({ value, label: t(`mandates.${value}`) }))}
        required
      />
      <TextInput
        {...text(NAMES.territory)}
        hint={t("form.territoryHint")}
        maxLength={TERRITORY_MAX}
        required
      />
      <TextInput {...text(NAMES.party)} hint={t("form.partyHint")} maxLength={PARTY_MAX} optional />
      <TextInput
        {...text(NAMES.email)}
        hint={t("form.emailHint")}
        type="email"
        autoComplete="email"
        maxLength={254}
        required
      />
      <Checkbox
        name={NAMES.consent}
        label={consent}
        error={errorOf(NAMES.consent)}
        defaultChecked={isTicked(state, NAMES.consent)}
        required
      />
      <div className="space-y-2">
        <SubmitButton size="lg" wide pendingLabel={t("form.pending")}>
          {t("form.submit")}
        </SubmitButton>
        <p className="text-sm text-muted">{t("form.next")}</p>
      </div>
      {children}
    </form>
  );
}
