"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useMemo } from "react";
import { FormProblems, useFieldError } from "@/components/organiser/form-problems";
import { useVersionOf } from "@/components/organiser/state-version";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { type FormState, fieldValue, IDLE } from "@/lib/actions/form-state";
import type { RecipientReport } from "@/lib/mailings/recipient-report";
import { RecipientReportView } from "./recipient-report";

/** The state of a form, and what became of the choice that it sent. */
export type ChoiceState = FormState & { report?: RecipientReport };
export type ChoiceAction = (state: ChoiceState, form: FormData) => Promise<ChoiceState>;

type Props = { action: ChoiceAction; mailingId: string };

function useChoice(action: ChoiceAction) {
  const [state, send] = useActionState<ChoiceState, FormData>(action, IDLE);
  return { state, send, version: useVersionOf(state), errorOf: useFieldError(state) };
}

/** All mayors of a département. */
export function DepartmentForm({
  action,
  mailingId,
  departments,
}: Props & { departments: { value: string; label: string }[] }) {
  const { state, send, version, errorOf } = useChoice(action);
  const t = useTranslations("mailings.recipients");
  const labels = useMemo(() => ({ departement: t("departmentLabel") }), [t]);
  return (
    <form action={send} noValidate className="max-w-xl space-y-4">
      <FormProblems state={state} labels={labels} />
      {state.report ? <RecipientReportView report={state.report} /> : null}
      <input type="hidden" name="envoi" value={mailingId} />
      <Select
        key={version}
        name="departement"
        label={labels.departement}
        error={errorOf("departement")}
        options={departments}
        placeholder={t("choose")}
        defaultValue={fieldValue(state, "departement")}
      />
      <SubmitButton pendingLabel={t("pending")}>{t("addDepartment")}</SubmitButton>
    </form>
  );
}

/** Communes, codes or addresses pasted from anywhere. */
export function ListForm({ action, mailingId }: Props) {
  const { state, send, errorOf } = useChoice(action);
  const t = useTranslations("mailings.recipients");
  const labels = useMemo(() => ({ liste: t("listLabel") }), [t]);
  return (
    <form action={send} noValidate className="max-w-xl space-y-4">
      <FormProblems state={state} labels={labels} />
      {state.report ? <RecipientReportView report={state.report} /> : null}
      <input type="hidden" name="envoi" value={mailingId} />
      <TextArea
        name="liste"
        rows={6}
        label={labels.liste}
        hint={t("listHint")}
        error={errorOf("liste")}
        defaultValue={fieldValue(state, "liste")}
        autoComplete="off"
        spellCheck={false}
      />
      <SubmitButton pendingLabel={t("pending")}>{t("addList")}</SubmitButton>
    </form>
  );
}

/** Members of one council; the boxes are the page's. */
export function CouncilForm({
  action,
  mailingId,
  insee,
  children,
}: Props & { insee: string; children: ReactNode }) {
  const { state, send } = useChoice(action);
  const t = useTranslations("mailings.recipients");
  return (
    <form action={send} noValidate className="max-w-xl space-y-4">
      <FormProblems state={state} labels={NONE} />
      {state.report ? <RecipientReportView report={state.report} /> : null}
      <input type="hidden" name="envoi" value={mailingId} />
      <input type="hidden" name="insee" value={insee} />
      {children}
      <SubmitButton pendingLabel={t("pending")}>{t("addCouncil")}</SubmitButton>
    </form>
  );
}

const NONE = {};
