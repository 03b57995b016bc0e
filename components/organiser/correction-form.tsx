"use client";

import { useTranslations } from "next-intl";
import { useActionState, useMemo } from "react";
import { TextEditor } from "@/components/text/text-editor";
import { Alert } from "@/components/ui/alert";
import { RequiredNote } from "@/components/ui/required-note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, fieldValue, IDLE } from "@/lib/actions/form-state";
import {
  CORRECTION_GESTURES as GESTURES,
  CORRECTION_FIELDS as NAMES,
  NOTE_MAX,
} from "@/lib/petitions/correction-form";
import { BODY_MAX } from "@/lib/petitions/petition-form";
import { versionsPath } from "@/lib/petitions/petition-paths";
import type { OwnVersions } from "@/lib/petitions/read-own-versions";
import { CORRECTIONS_MAX } from "@/lib/petitions/version-limits";
import type { FormAction } from "./action-button";
import { ArrivingAlert } from "./arriving-alert";
import { CorrectionReview } from "./correction-review";
import { FormProblems, useFieldError } from "./form-problems";

type CorrectionFormProps = { action: FormAction; versions: OwnVersions };

/** A public text being changed; shown beside the one before, then made public. */
export function CorrectionForm({ action, versions }: CorrectionFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const { petition } = versions;
  return (
    <form action={send} noValidate className="space-y-8">
      <input type="hidden" name={NAMES.petition} value={petition.id} />
      <input
        type="hidden"
        name={NAMES.revision}
        value={fieldValue(state, NAMES.revision, String(petition.revision))}
      />
      {isCompared(state) ? (
        <CorrectionReview values={state.values} versions={versions} />
      ) : (
        <CorrectionFields state={state} versions={versions} />
      )}
    </form>
  );
}

/** Whether what came back was found in order, and is to be looked at before it is public. */
function isCompared(state: FormState): state is FormState & { status: "refused" } {
  if (state.status !== "refused" || state.refusal || Object.keys(state.errors).length > 0) return false;
  return state.values[NAMES.gesture] === GESTURES.compare;
}

function CorrectionFields({ state, versions }: { state: FormState; versions: OwnVersions }) {
  const t = useTranslations("versions.correction");
  const { petition, hasBeenSigned, corrections } = versions;
  const errorOf = useFieldError(state);
  const labels = useMemo(
    () => ({ [NAMES.title]: t("petitionTitle"), [NAMES.body]: t("body"), [NAMES.note]: t("note") }),
    [t],
  );
  return (
    <>
      <FormProblems state={state} labels={labels} />
      <CorrectionConflict state={state} slug={petition.slug} />
      {hasBeenSigned ? (
        <Alert tone="warning" title={t("warningTitle")}>
          <p>{t("warning")}</p>
          <p>{t("left", { count: CORRECTIONS_MAX - corrections })}</p>
        </Alert>
      ) : (
        <p className="max-w-3xl">{t("pending")}</p>
      )}
      <RequiredNote />
      <TextInput
        name={NAMES.title}
        label={labels[NAMES.title]}
        error={errorOf(NAMES.title)}
        fieldClassName="max-w-3xl"
        defaultValue={fieldValue(state, NAMES.title, petition.title)}
        autoComplete="off"
      />
      <TextEditor
        name={NAMES.body}
        label={labels[NAMES.body]}
        error={errorOf(NAMES.body)}
        defaultValue={fieldValue(state, NAMES.body, petition.body)}
        maxLength={BODY_MAX}
      />
      {hasBeenSigned ? (
        <TextArea
          name={NAMES.note}
          rows={3}
          label={labels[NAMES.note]}
          hint={t("noteHint")}
          error={errorOf(NAMES.note)}
          fieldClassName="max-w-3xl"
          defaultValue={fieldValue(state, NAMES.note)}
          maxLength={NOTE_MAX}
        />
      ) : null}
      <SubmitButton name={NAMES.gesture} value={GESTURES.compare} pendingLabel={t("comparing")}>
        {t("compare")}
      </SubmitButton>
    </>
  );
}

/** Said when the petition was changed meanwhile: what was typed is still in the form, and saved nowhere. */
function CorrectionConflict({ state, slug }: { state: FormState; slug: string }) {
  const t = useTranslations("versions.correction");
  if (state.status !== "refused" || state.refusal !== "conflict") return null;
  return (
    <ArrivingAlert tone="warning" cause={state} title={t("conflictTitle")}>
      <p>
        {t.rich("conflict", {
          link: (chunks) => (
            <a href={versionsPath(slug)} target="_blank" rel="noreferrer">
              {chunks}
            </a>
          ),
        })}
      </p>
    </ArrivingAlert>
  );
}
