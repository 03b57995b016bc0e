"use client";

import { useTranslations } from "next-intl";
import { useActionState, useMemo } from "react";
import { Alert } from "@/components/ui/alert";
import { SubmitButton } from "@/components/ui/submit-button";
import { fieldValue, IDLE } from "@/lib/actions/form-state";
import { PETITION_FIELDS as NAMES } from "@/lib/petitions/petition-form";
import type { LetterDesk } from "@/lib/petitions/read-letter-desk";
import type { FormAction } from "./action-button";
import { ConflictNotice } from "./conflict-notice";
import { FormProblems } from "./form-problems";
import { letterFieldLabels } from "./letter-field-labels";
import { LetterFields, type LetterFieldsView } from "./letter-fields";
import { MergeFieldsHelp } from "./merge-fields-help";
import { useVersionOf } from "./state-version";

type RecipientsFormProps = {
  action: FormAction;
  desk: LetterDesk;
  petition: LetterFieldsView & { id: string; revision: number };
};

/** What stays open once a petition is public: whom the letter addresses, and how. */
export function RecipientsForm({ action, petition, desk }: RecipientsFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const version = useVersionOf(state);
  const t = useTranslations("organiser.recipientsPage");
  const draft = useTranslations("organiser.draft");
  const letter = useTranslations("organiser.letter");
  const own = useTranslations("recipients");
  const labels = useMemo(() => letterFieldLabels(letter, own), [letter, own]);
  return (
    <form action={send} noValidate className="space-y-8">
      {/* The Enter key presses the first button of a form: it has to be the one that saves. */}
      <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="petition" value={petition.id} />
      <input
        type="hidden"
        name={NAMES.revision}
        value={fieldValue(state, NAMES.revision, String(petition.revision))}
      />
      <FormProblems state={state} labels={labels} />
      <ConflictNotice state={state} savedVersion={`/espace/petitions/${petition.id}/modifier`} />
      <LetterFields state={state} version={version} before={petition} desk={desk} />
      <MergeFieldsHelp values={desk.values} />
      {state.status === "done" ? (
        <Alert tone="success" role="status">
          {draft("saved")}
        </Alert>
      ) : null}
      <SubmitButton pendingLabel={draft("pending")}>{t("save")}</SubmitButton>
    </form>
  );
}
