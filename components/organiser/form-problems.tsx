"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ErrorSummary, type FieldProblem } from "@/components/ui/error-summary";
import type { FormState } from "@/lib/actions/form-state";
import { ArrivingAlert } from "./arriving-alert";

/** Name of each field of a form as its label says it, in the order of the page. */
export type FieldLabels = Record<string, string>;

/** Why a form came back: what to correct, field by field, or the one reason for the whole. */
export function FormProblems({ state, labels }: { state: FormState; labels: FieldLabels }) {
  const t = useTranslations("errors");
  const form = useTranslations("organiser.form");
  const problems = useMemo(() => {
    if (state.status !== "refused") return [];
    return Object.entries(labels).flatMap(([fieldId, label]): FieldProblem[] => {
      const error = state.errors[fieldId];
      return error ? [{ fieldId, message: form("problem", { label, message: t(`fields.${error}`) }) }] : [];
    });
  }, [state, labels, t, form]);
  if (state.status === "broken") {
    return (
      <ArrivingAlert tone="danger" cause={state}>
        {form("broken", { requestId: state.requestId })}
      </ArrivingAlert>
    );
  }
  if (problems.length > 0) return <ErrorSummary problems={problems} />;
  if (state.status !== "refused" || !state.refusal || state.refusal === "conflict") return null;
  return (
    <ArrivingAlert tone="danger" cause={state}>
      {t(state.refusal)}
    </ArrivingAlert>
  );
}

/** The sentence under one field, when it is wrong. */
export function useFieldError(state: FormState): (field: string) => string | undefined {
  const t = useTranslations("errors.fields");
  return (field) => {
    const error = state.status === "refused" ? state.errors[field] : undefined;
    return error ? t(error) : undefined;
  };
}
