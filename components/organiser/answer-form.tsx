"use client";

import { useTranslations } from "next-intl";
import { useActionState, useMemo } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { fieldValue, IDLE } from "@/lib/actions/form-state";
import { ANSWER_FIELDS as NAMES } from "@/lib/petitions/answer-form";
import type { FormAction } from "./action-button";
import { FormProblems, useFieldError } from "./form-problems";

type AnswerFormProps = {
  action: FormAction;
  petitionId: string;
  /** Number of the question. */
  position: number;
  answer: string;
  /** `YYYY-MM-DD` */
  answeredOn: string;
  days: { first: string; last: string };
};

/** What the mairie answered to one question. */
export function AnswerForm(props: AnswerFormProps) {
  const { action, petitionId, position, answer, answeredOn, days } = props;
  const [state, send] = useActionState(action, IDLE);
  const t = useTranslations("parts.answers");
  const errorOf = useFieldError(state);
  const id = (name: string) => `${name}-${position}`;
  // Errors are shown at their fields: the summary's links would lead to the first question of the page.
  const labels = useMemo(() => ({}), []);
  const wrong = errorOf(NAMES.answer) ?? errorOf(NAMES.day);
  return (
    <form action={send} noValidate className="space-y-3">
      {wrong ? null : <FormProblems state={state} labels={labels} />}
      <input type="hidden" name="petitionId" value={petitionId} />
      <input type="hidden" name="question" value={position} />
      <TextArea
        id={id(NAMES.answer)}
        name={NAMES.answer}
        rows={3}
        optional
        label={t("answer")}
        error={errorOf(NAMES.answer)}
        defaultValue={fieldValue(state, NAMES.answer, answer)}
      />
      <TextInput
        id={id(NAMES.day)}
        name={NAMES.day}
        type="date"
        label={t("day")}
        error={errorOf(NAMES.day)}
        min={days.first}
        max={days.last}
        defaultValue={fieldValue(state, NAMES.day, answeredOn)}
        className="max-w-48"
      />
      <SubmitButton size="sm" variant="secondary" pendingLabel={t("pending")}>
        {t("save", { number: position })}
      </SubmitButton>
      {state.status === "done" ? (
        <p role="status" className="text-sm font-semibold text-success">
          {t("saved")}
        </p>
      ) : null}
    </form>
  );
}
