"use client";

import { useTranslations } from "next-intl";
import { useActionState, useMemo } from "react";
import type { FormAction } from "@/components/organiser/action-button";
import { ArrivingAlert } from "@/components/organiser/arriving-alert";
import { FieldProblems } from "@/components/organiser/field-problems";
import { type FieldLabels, FormProblems, useFieldError } from "@/components/organiser/form-problems";
import { mergeFieldChoices } from "@/components/organiser/merge-field-choices";
import { useVersionOf } from "@/components/organiser/state-version";
import { TextEditor } from "@/components/text/text-editor";
import { Alert } from "@/components/ui/alert";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { fieldValue, IDLE } from "@/lib/actions/form-state";
import { FREE_FIELD_ROWS, TEMPLATE_FIELDS as NAMES, TEMPLATE_BODY_MAX } from "@/lib/campaigns/template-form";
import { textOfQuestions, textOfSources } from "@/lib/campaigns/template-parts";
import type { TemplateProblem } from "@/lib/campaigns/template-problems";
import type { TemplateText } from "@/lib/campaigns/template-text";
import { rowField, rowNumbers } from "@/lib/forms/numbered-rows";
import { FreeFieldRows } from "./free-field-rows";
import { TemplateFieldsHelp } from "./template-fields-help";

type TemplateFormProps = {
  action: FormAction;
  campaignId: string;
  template: TemplateText;
  digest: string;
  problems: readonly TemplateProblem[];
};

/** What each group is asked has values of its own: none is known here. */
const NO_VALUES = {};

/** The template being written, whole; saved as it stands. */
export function TemplateForm({ action, campaignId, template, digest, problems }: TemplateFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const version = useVersionOf(state);
  const t = useTranslations("templates.form");
  const rows = useTranslations("templates.freeFields");
  const fieldLabel = useTranslations("merge.fields");
  const errorOf = useFieldError(state);
  const labels = useMemo(
    (): FieldLabels => ({
      [NAMES.title]: t("petitionTitle"),
      [NAMES.body]: t("text"),
      ...Object.fromEntries(
        rowNumbers(FREE_FIELD_ROWS).flatMap((row) =>
          (["libelle", "aide", "cle"] as const).map((part) => [
            rowField(FREE_FIELD_ROWS, row, part),
            rows("row", { number: row }),
          ]),
        ),
      ),
      [NAMES.salutation]: t("salutation"),
      [NAMES.closing]: t("closing"),
      [NAMES.questions]: t("questions"),
      [NAMES.sources]: t("sources"),
    }),
    [t, rows],
  );
  const text = (name: string, before: string) => ({
    ...{ name, label: labels[name], error: errorOf(name) },
    defaultValue: fieldValue(state, name, before),
  });
  return (
    <form action={send} noValidate className="space-y-8">
      <input type="hidden" name="campagne" value={campaignId} />
      <input type="hidden" name={NAMES.digest} value={digest} />
      {state.status === "done" ? (
        <Alert tone="success" role="status">
          {t("savedMore")}
        </Alert>
      ) : (
        <FormProblems state={state} labels={labels} />
      )}
      {state.status === "refused" && state.refusal === "conflict" ? (
        <ArrivingAlert tone="warning" cause={state} title={t("conflictTitle")}>
          {t("conflict")}
        </ArrivingAlert>
      ) : null}
      <TextInput {...text(NAMES.title, template.title)} hint={t("petitionTitleHint")} autoComplete="off" />
      <FieldProblems problems={problems} field={NAMES.title} />
      <TextEditor
        {...text(NAMES.body, template.body)}
        hint={t("textHint")}
        maxLength={TEMPLATE_BODY_MAX}
        mergeFields={mergeFieldChoices(fieldLabel, "petition", NO_VALUES, template.freeFields)}
      />
      <FieldProblems problems={problems} field={NAMES.body} />
      <TemplateFieldsHelp freeFields={template.freeFields} />
      <div className="max-w-3xl space-y-8">
        <FreeFieldRows key={`champs-${version}`} fields={template.freeFields} {...{ state, errorOf }} />
        <TextInput {...text(NAMES.salutation, template.salutation)} hint={t("salutationHint")} optional />
        <FieldProblems problems={problems} field={NAMES.salutation} />
        <TextArea {...text(NAMES.closing, template.closing)} rows={3} hint={t("closingHint")} optional />
        <FieldProblems problems={problems} field={NAMES.closing} />
        <TextArea
          {...text(NAMES.questions, textOfQuestions(template.questions))}
          {...{ rows: 5, hint: t("questionsHint"), optional: true }}
        />
        <FieldProblems problems={problems} field={NAMES.questions} />
        <TextArea
          {...text(NAMES.sources, textOfSources(template.sources))}
          {...{ rows: 4, hint: t("sourcesHint"), optional: true }}
        />
        <FieldProblems problems={problems} field={NAMES.sources} />
      </div>
      <SubmitButton pendingLabel={t("pending")}>{t("save")}</SubmitButton>
    </form>
  );
}
