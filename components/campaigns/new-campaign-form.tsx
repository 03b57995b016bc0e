"use client";

import { useTranslations } from "next-intl";
import { useActionState, useMemo } from "react";
import type { FormAction } from "@/components/organiser/action-button";
import { FormProblems, useFieldError } from "@/components/organiser/form-problems";
import { useVersionOf } from "@/components/organiser/state-version";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { fieldValue, IDLE } from "@/lib/actions/form-state";

type NewCampaignFormProps = { action: FormAction; collectives: { value: string; label: string }[] };

/** Who carries it and what it is called: enough to begin. */
export function NewCampaignForm({ action, collectives }: NewCampaignFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const version = useVersionOf(state);
  const t = useTranslations("campaignDesk.new");
  const errorOf = useFieldError(state);
  const labels = useMemo(() => ({ collectif: t("collective"), titre: t("campaignTitle") }), [t]);
  return (
    <form action={send} noValidate className="space-y-6">
      <FormProblems state={state} labels={labels} />
      <div className="space-y-2">
        <Select
          key={version}
          name="collectif"
          label={labels.collectif}
          hint={t("collectiveHint")}
          error={errorOf("collectif")}
          options={collectives}
          defaultValue={fieldValue(state, "collectif")}
        />
        <a
          href="/espace/collectifs/nouveau?suite=campagne"
          className="link inline-flex min-h-8 items-center text-sm"
        >
          {t("anotherCollective")}
        </a>
      </div>
      <TextInput
        name="titre"
        label={labels.titre}
        hint={t("campaignTitleHint")}
        error={errorOf("titre")}
        defaultValue={fieldValue(state, "titre")}
        autoComplete="off"
      />
      <SubmitButton pendingLabel={t("pending")}>{t("submit")}</SubmitButton>
    </form>
  );
}
