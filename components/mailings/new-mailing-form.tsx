"use client";

import { useTranslations } from "next-intl";
import { useActionState, useMemo } from "react";
import type { FormAction } from "@/components/organiser/action-button";
import { FormProblems, useFieldError } from "@/components/organiser/form-problems";
import { useVersionOf } from "@/components/organiser/state-version";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { fieldValue, IDLE } from "@/lib/actions/form-state";
import { MAILING_FIELDS as NAMES } from "@/lib/mailings/mailing-form";

type Props = { action: FormAction; collectives: { value: string; label: string }[] };

/** Who writes, and about what: enough to start a letter to many. */
export function NewMailingForm({ action, collectives }: Props) {
  const [state, send] = useActionState(action, IDLE);
  const version = useVersionOf(state);
  const t = useTranslations("mailings.create");
  const errorOf = useFieldError(state);
  const labels = useMemo(
    () => ({ [NAMES.collective]: t("collective"), [NAMES.title]: t("letterTitle") }),
    [t],
  );
  return (
    <form action={send} noValidate className="space-y-6">
      <FormProblems state={state} labels={labels} />
      <Select
        key={version}
        name={NAMES.collective}
        label={labels[NAMES.collective]}
        error={errorOf(NAMES.collective)}
        options={collectives}
        defaultValue={fieldValue(state, NAMES.collective)}
      />
      <TextInput
        name={NAMES.title}
        label={labels[NAMES.title]}
        hint={t("letterTitleHint")}
        error={errorOf(NAMES.title)}
        defaultValue={fieldValue(state, NAMES.title)}
        autoComplete="off"
      />
      <SubmitButton pendingLabel={t("pending")}>{t("submit")}</SubmitButton>
    </form>
  );
}
