"use client";

import { useTranslations } from "next-intl";
import { useActionState, useMemo } from "react";
import { CommuneChoices } from "@/components/communes/commune-choices";
import { CommunePicker } from "@/components/communes/commune-picker";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { fieldValue, IDLE } from "@/lib/actions/form-state";
import type { CommuneSuggestion } from "@/lib/communes/commune-suggestion";
import { TITLE_MAX } from "@/lib/petitions/petition-form";
import type { FormAction } from "./action-button";
import { FormProblems, useFieldError } from "./form-problems";
import { useVersionOf } from "./state-version";

type NewPetitionFormProps = {
  action: FormAction;
  collectives: { value: string; label: string }[];
  /** What is known already, from the address of the page. */
  start: { collective?: string; title?: string; commune?: CommuneSuggestion };
  /** A name that several communes share: which one is asked in place of the picker. */
  choice?: { text: string; communes: CommuneSuggestion[]; searchAgain: string };
};

/** Who, where and what: enough to start a draft. */
export function NewPetitionForm({ action, collectives, start, choice }: NewPetitionFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const version = useVersionOf(state);
  const t = useTranslations("organiser.new");
  const errorOf = useFieldError(state);
  const labels = useMemo(
    () => ({
      collectif: t("collective"),
      insee: t("commune"),
      commune: t("commune"),
      titre: t("petitionTitle"),
    }),
    [t],
  );
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
          defaultValue={fieldValue(state, "collectif", start.collective)}
        />
        <a
          href="/espace/collectifs/nouveau?suite=petition"
          className="link inline-flex min-h-8 items-center text-sm"
        >
          {t("anotherCollective")}
        </a>
      </div>
      {choice ? (
        <div className="space-y-2">
          <CommuneChoices
            suggestions={choice.communes}
            legend={t("several", { text: choice.text })}
            error={errorOf("commune") ?? errorOf("insee")}
          />
          <a href={choice.searchAgain} className="link inline-flex min-h-8 items-center text-sm">
            {t("searchAgain")}
          </a>
        </div>
      ) : (
        <CommunePicker
          key={`commune-${version}`}
          label={labels.commune}
          hint={t("communeHint")}
          error={errorOf("commune") ?? errorOf("insee")}
          {...(state.status === "idle"
            ? { defaultCommune: start.commune }
            : { defaultText: fieldValue(state, "commune") })}
        />
      )}
      <TextInput
        name="titre"
        label={labels.titre}
        hint={t("petitionTitleHint")}
        error={errorOf("titre")}
        defaultValue={fieldValue(state, "titre", start.title)}
        maxLength={TITLE_MAX * 2}
        autoComplete="off"
      />
      <SubmitButton pendingLabel={t("pending")}>{t("submit")}</SubmitButton>
    </form>
  );
}
