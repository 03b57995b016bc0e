"use client";

import { useTranslations } from "next-intl";
import { useActionState, useMemo } from "react";
import { Alert } from "@/components/ui/alert";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { fieldValue, IDLE } from "@/lib/actions/form-state";
import type { CollectiveInput } from "@/lib/collectives/collective-form";
import type { FormAction } from "./action-button";
import { FormProblems, useFieldError } from "./form-problems";

type CollectiveFormProps = {
  action: FormAction;
  /** What it was before; nothing for a new one. */
  collective?: CollectiveInput;
  /** Fields that travel along: which collective, where to go next. */
  hidden?: Record<string, string>;
  submit: "create" | "createAndContinue" | "save";
};

/** Who writes to the mairie: name, postal address, contact address, RNA number. */
export function CollectiveForm({ action, collective, hidden = {}, submit }: CollectiveFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const t = useTranslations("organiser.collectiveForm");
  const errorOf = useFieldError(state);
  const labels = useMemo(
    () => ({
      nom: t("name"),
      adresse_postale: t("postalAddress"),
      courriel_contact: t("contactEmail"),
      numero_rna: t("rnaNumber"),
    }),
    [t],
  );
  return (
    <form action={send} noValidate className="space-y-6">
      {state.status === "done" ? (
        <Alert tone="success" role="status">
          {t("saved")}
        </Alert>
      ) : (
        <FormProblems state={state} labels={labels} />
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextInput
        name="nom"
        label={labels.nom}
        hint={t("nameHint")}
        error={errorOf("nom")}
        defaultValue={fieldValue(state, "nom", collective?.name)}
        autoComplete="organization"
      />
      <TextArea
        name="adresse_postale"
        rows={4}
        label={labels.adresse_postale}
        hint={t("postalAddressHint")}
        error={errorOf("adresse_postale")}
        defaultValue={fieldValue(state, "adresse_postale", collective?.postalAddress)}
        autoComplete="street-address"
      />
      <TextInput
        name="courriel_contact"
        type="email"
        label={labels.courriel_contact}
        hint={t("contactEmailHint")}
        error={errorOf("courriel_contact")}
        defaultValue={fieldValue(state, "courriel_contact", collective?.contactEmail)}
        autoComplete="email"
      />
      <TextInput
        name="numero_rna"
        label={labels.numero_rna}
        optional
        hint={t("rnaNumberHint")}
        error={errorOf("numero_rna")}
        defaultValue={fieldValue(state, "numero_rna", collective?.rnaNumber ?? "")}
        autoCapitalize="characters"
      />
      <SubmitButton pendingLabel={t("pending")}>{t(submit)}</SubmitButton>
    </form>
  );
}
