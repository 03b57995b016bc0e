"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormRefusal } from "@/components/signatures/form-refusal";
import { ErrorSummary, type FieldProblem } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { type FormState, fieldValue, IDLE } from "@/lib/actions/form-state";
import { REPORT_FIELDS as NAMES, REPORT_DETAILS_MAX } from "@/lib/moderation/report-form";

type ReportFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  slug: string;
  commentId: string | null;
  reasons: { value: string; label: string }[];
  texts: Record<"reason" | "details" | "detailsHint" | "submit" | "pending", string>;
};

/** Why something is reported. Nothing is asked about whoever reports. */
export function ReportForm({ action, slug, commentId, reasons, texts }: ReportFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const t = useTranslations("errors.fields");
  const errorOf = (field: string) => {
    const error = state.status === "refused" ? state.errors[field] : undefined;
    return error ? t(error) : undefined;
  };
  const problems = [
    { fieldId: NAMES.reason, label: texts.reason },
    { fieldId: NAMES.details, label: texts.details },
  ].flatMap(({ fieldId, label }): FieldProblem[] => {
    const message = errorOf(fieldId);
    return message ? [{ fieldId, message: `${label}\u00a0: ${message}` }] : [];
  });
  return (
    <form action={send} noValidate className="space-y-6">
      {problems.length > 0 ? <ErrorSummary problems={problems} /> : <FormRefusal state={state} />}
      <input type="hidden" name="slug" value={slug} />
      {commentId ? <input type="hidden" name="commentaire" value={commentId} /> : null}
      <RadioGroup
        name={NAMES.reason}
        legend={texts.reason}
        error={errorOf(NAMES.reason)}
        options={reasons}
        defaultValue={fieldValue(state, NAMES.reason)}
      />
      <TextArea
        name={NAMES.details}
        rows={5}
        optional
        label={texts.details}
        hint={texts.detailsHint}
        error={errorOf(NAMES.details)}
        maxLength={REPORT_DETAILS_MAX}
        defaultValue={fieldValue(state, NAMES.details)}
      />
      <SubmitButton pendingLabel={texts.pending}>{texts.submit}</SubmitButton>
    </form>
  );
}
