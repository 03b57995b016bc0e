"use client";

import { useTranslations } from "next-intl";
import { useActionState, useMemo } from "react";
import { TextEditor } from "@/components/text/text-editor";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { fieldValue, IDLE } from "@/lib/actions/form-state";
import { storedFreeFields } from "@/lib/campaigns/free-fields";
import { storedFieldValues } from "@/lib/petitions/free-values";
import { BODY_MAX, PETITION_FIELDS as NAMES } from "@/lib/petitions/petition-form";
import type { PetitionParts } from "@/lib/petitions/petition-parts";
import type { LetterDesk } from "@/lib/petitions/read-letter-desk";
import { GESTURE_FIELD } from "@/lib/petitions/recipient-gesture";
import { WHO_FIELDS, type WhoMaySignColumns } from "@/lib/petitions/who-may-sign";
import type { FormAction } from "./action-button";
import { ConflictNotice } from "./conflict-notice";
import { FieldProblems } from "./field-problems";
import { FormProblems, useFieldError } from "./form-problems";
import { FreeFieldInputs } from "./free-field-inputs";
import { freeFieldLabels } from "./free-field-labels";
import { letterFieldLabels } from "./letter-field-labels";
import { LetterFields, type LetterFieldsView } from "./letter-fields";
import { BodyLinkNotes } from "./link-notes";
import { mergeFieldChoices } from "./merge-field-choices";
import { MergeFieldsHelp } from "./merge-fields-help";
import { partsFieldLabels } from "./parts-field-labels";
import { PartsFields } from "./parts-fields";
import { PartsProblems } from "./parts-problems";
import { PasteLetter } from "./paste-letter";
import { PREVIEW_GESTURE } from "./preview-gesture";
import { useVersionOf } from "./state-version";
import { thresholdFieldLabels } from "./threshold-field-labels";
import { ThresholdFields, type ThresholdFieldsView } from "./threshold-fields";
import { UnknownNotes } from "./unknown-notes";
import { WhoMaySignFields } from "./who-may-sign-fields";

type DraftFormProps = {
  action: FormAction;
  desk: LetterDesk;
  draft: LetterFieldsView &
    ThresholdFieldsView &
    WhoMaySignColumns & {
      id: string;
      title: string;
      body: string;
      coSigners: string[];
      parts: PetitionParts;
      templateVersion: { freeFields: unknown } | null;
      fieldValues: unknown;
      revision: number;
    };
};

/** A petition being written: everything in one page, saved as it stands. */
export function DraftForm({ action, draft, desk }: DraftFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const version = useVersionOf(state);
  const t = useTranslations("organiser.draft");
  const letter = useTranslations("organiser.letter");
  const own = useTranslations("recipients");
  const thresholds = useTranslations("thresholds.form");
  const parts = useTranslations("parts");
  const who = useTranslations("elected.who");
  const errorOf = useFieldError(state);
  const fieldLabel = useTranslations("merge.fields");
  const freeFields = useMemo(() => storedFreeFields(draft.templateVersion?.freeFields), [draft]);
  const labels = useMemo(
    () => ({
      ...freeFieldLabels(freeFields),
      [NAMES.title]: t("petitionTitle"),
      [NAMES.body]: t("body"),
      ...partsFieldLabels(parts),
      [WHO_FIELDS.residents]: who("legend"),
      ...thresholdFieldLabels(thresholds),
      ...letterFieldLabels(letter, own),
      [NAMES.coSigners]: t("coSigners"),
    }),
    [t, letter, own, thresholds, parts, who, freeFields],
  );
  return (
    <form
      action={send}
      noValidate
      className="group/draft space-y-8 [&_button]:scroll-mb-24 [&_input]:scroll-mb-24 [&_textarea]:scroll-mb-24"
    >
      {/* The Enter key presses the first button of a form: it has to be the one that saves. */}
      <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="petition" value={draft.id} />
      <input
        type="hidden"
        name={NAMES.revision}
        value={fieldValue(state, NAMES.revision, String(draft.revision))}
      />
      <FormProblems state={state} labels={labels} />
      <ConflictNotice state={state} savedVersion={`/espace/petitions/${draft.id}/apercu`} />
      <PasteLetter state={state} />
      <FreeFieldInputs
        {...{ state, errorOf }}
        fields={freeFields}
        answers={storedFieldValues(draft.fieldValues)}
      />
      <TextInput
        name={NAMES.title}
        label={labels[NAMES.title]}
        hint={t("petitionTitleHint")}
        error={errorOf(NAMES.title)}
        fieldClassName="max-w-3xl"
        defaultValue={fieldValue(state, NAMES.title, draft.title)}
        autoComplete="off"
      />
      <FieldProblems problems={desk.problems} field={NAMES.title} />
      <TextEditor
        name={NAMES.body}
        label={labels[NAMES.body]}
        hint={t("bodyHint")}
        error={errorOf(NAMES.body)}
        defaultValue={fieldValue(state, NAMES.body, draft.body)}
        maxLength={BODY_MAX}
        mergeFields={mergeFieldChoices(fieldLabel, "petition", desk.values, freeFields)}
      />
      <FieldProblems problems={desk.problems} field={NAMES.body} />
      <UnknownNotes labels={desk.unknownNotes} />
      <BodyLinkNotes urls={desk.bodyLinks} checks={desk.links ?? {}} />
      <MergeFieldsHelp values={desk.values} />
      <PartsFields
        state={state}
        version={version}
        before={draft.parts}
        annexesPath={`/espace/petitions/${draft.id}/annexes`}
        links={desk.links}
      />
      <PartsProblems problems={desk.problems} />
      <WhoMaySignFields key={`signataires-${version}`} state={state} before={draft} />
      {/* A number of people who sign in their own name: nothing to ask where none may. No script needed. */}
      <div className="group-has-[[name=signent\\_habitants]:not(:checked)]/draft:hidden">
        <ThresholdFields key={`seuil-${version}`} state={state} before={draft} />
      </div>
      <div className="max-w-3xl space-y-8">
        <h2 className="border-t border-line pt-8 text-2xl">{letter("heading")}</h2>
        <LetterFields state={state} version={version} before={draft} desk={desk} />
        <TextArea
          name={NAMES.coSigners}
          rows={4}
          optional
          label={labels[NAMES.coSigners]}
          hint={t("coSignersHint")}
          error={errorOf(NAMES.coSigners)}
          defaultValue={fieldValue(state, NAMES.coSigners, draft.coSigners.join("\n"))}
        />
      </div>
      {/* In sight all along on a large screen; `scroll-mb` keeps the field one is in from under it. */}
      <div className="z-1 flex flex-wrap items-center gap-3 border-t border-line bg-paper py-3 sm:sticky sm:bottom-0">
        <SubmitButton name={GESTURE_FIELD} value={PREVIEW_GESTURE} pendingLabel={t("pending")}>
          {t("saveAndPreview")}
        </SubmitButton>
        <SubmitButton variant="secondary" pendingLabel={t("pending")}>
          {t("save")}
        </SubmitButton>
        {state.status === "done" ? (
          <p role="status" className="flex items-center gap-1.5 font-semibold text-success">
            <Icon name="check" />
            {t("saved")}
          </p>
        ) : null}
      </div>
    </form>
  );
}
