"use client";

import { useTranslations } from "next-intl";
import { useActionState, useMemo } from "react";
import { CommuneChoices } from "@/components/communes/commune-choices";
import { CommunePicker } from "@/components/communes/commune-picker";
import { FormProblems, useFieldError } from "@/components/organiser/form-problems";
import { FreeFieldInputs } from "@/components/organiser/free-field-inputs";
import { freeFieldLabels } from "@/components/organiser/free-field-labels";
import { useVersionOf } from "@/components/organiser/state-version";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, fieldValue, IDLE } from "@/lib/actions/form-state";
import type { FreeField } from "@/lib/campaigns/free-fields";
import type { CommuneSuggestion } from "@/lib/communes/commune-suggestion";
import { CAMPAIGN_START_FIELDS as NAMES } from "@/lib/petitions/campaign-start-form";

/** `communes`: those that share the name that was typed, to be chosen from in place of the picker. */
type StartState = FormState & { commune?: CommuneSuggestion; communes?: CommuneSuggestion[] };

type CampaignStartFormProps = {
  action: (state: StartState, form: FormData) => Promise<StartState>;
  campaignSlug: string;
  /** What the campaign's text leaves to each group. */
  freeFields: readonly FreeField[];
  collectives: { value: string; label: string }[];
  start: { collective?: string | undefined; commune?: CommuneSuggestion; email: string };
};

/** Where, what only a group can know, and who: the campaign knows the rest. Who has no collective presents it here. */
export function CampaignStartForm(props: CampaignStartFormProps) {
  const { action, campaignSlug, freeFields, collectives, start } = props;
  const [state, send] = useActionState<StartState, FormData>(action, IDLE);
  const version = useVersionOf(state);
  const t = useTranslations("templates.start");
  const first = useTranslations("organiser.new");
  const collective = useTranslations("organiser.collectiveForm");
  const errorOf = useFieldError(state);
  const labels = useMemo(
    () => ({
      ...freeFieldLabels(freeFields),
      ...{ commune: first("commune"), insee: first("commune") },
      [NAMES.collective]: first("collective"),
      nom: collective("name"),
      adresse_postale: collective("postalAddress"),
      courriel_contact: collective("contactEmail"),
    }),
    [first, collective, freeFields],
  );
  const text = (name: "nom" | "adresse_postale" | "courriel_contact", before = "") => ({
    ...{ name, label: labels[name], error: errorOf(name) },
    defaultValue: fieldValue(state, name, before),
  });
  const communeError = errorOf("commune") ?? errorOf("insee");
  return (
    <form action={send} noValidate className="space-y-6">
      <FormProblems state={state} labels={labels} />
      <input type="hidden" name={NAMES.campaign} value={campaignSlug} />
      {state.communes ? (
        <>
          <input type="hidden" name="commune" value={fieldValue(state, "commune")} />
          <CommuneChoices
            suggestions={state.communes}
            legend={first("several", { text: fieldValue(state, "commune") })}
            error={communeError}
          />
        </>
      ) : (
        <CommunePicker
          key={`commune-${version}`}
          label={labels.commune}
          hint={first("communeHint")}
          error={communeError}
          {...(state.status === "idle" || state.commune
            ? { defaultCommune: state.commune ?? start.commune }
            : { defaultText: fieldValue(state, "commune") })}
        />
      )}
      <FreeFieldInputs key={`libre-${version}`} {...{ state, errorOf }} fields={freeFields} answers={{}} />
      {collectives.length > 0 ? (
        <Select
          key={version}
          name={NAMES.collective}
          label={labels[NAMES.collective] ?? ""}
          hint={first("collectiveHint")}
          error={errorOf(NAMES.collective)}
          options={collectives}
          defaultValue={fieldValue(state, NAMES.collective, start.collective)}
        />
      ) : (
        <section aria-labelledby="porteur" className="space-y-6">
          <div className="space-y-1">
            <h2 id="porteur" className="text-2xl">
              {t("collectiveHeading")}
            </h2>
            <p>{t("collectiveLead")}</p>
          </div>
          <TextInput {...text("nom")} hint={collective("nameHint")} autoComplete="organization" />
          <TextArea
            {...text("adresse_postale")}
            {...{ rows: 3, hint: collective("postalAddressHint"), autoComplete: "street-address" }}
          />
          <TextInput
            {...text("courriel_contact", start.email)}
            {...{ type: "email", hint: collective("contactEmailHint"), autoComplete: "email" }}
          />
        </section>
      )}
      <SubmitButton pendingLabel={first("pending")}>{t("submit")}</SubmitButton>
    </form>
  );
}
