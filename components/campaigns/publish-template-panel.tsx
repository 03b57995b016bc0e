"use client";

import { useTranslations } from "next-intl";
import { useActionState, useMemo } from "react";
import type { FormAction } from "@/components/organiser/action-button";
import { FormProblems, useFieldError } from "@/components/organiser/form-problems";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { fieldValue, IDLE } from "@/lib/actions/form-state";
import { TEMPLATE_FIELDS as NAMES } from "@/lib/campaigns/template-form";

type PublishTemplatePanelProps = {
  action: FormAction;
  campaignId: string;
  digest: string;
  /** Whether what is saved differs from what is published. */
  isChanged: boolean;
  isFirst: boolean;
};

/** The button that hands the saved template to local groups, with a word on what changed. */
export function PublishTemplatePanel({
  action,
  campaignId,
  digest,
  isChanged,
  isFirst,
}: PublishTemplatePanelProps) {
  const [state, send] = useActionState(action, IDLE);
  const t = useTranslations("templates.publish");
  const form = useTranslations("templates.form");
  const errorOf = useFieldError(state);
  const labels = useMemo(
    () => ({
      [NAMES.title]: form("petitionTitle"),
      [NAMES.body]: form("text"),
      [NAMES.salutation]: form("salutation"),
      [NAMES.closing]: form("closing"),
      [NAMES.questions]: form("questions"),
      [NAMES.sources]: form("sources"),
      [NAMES.note]: t("note"),
    }),
    [t, form],
  );
  return (
    <Card as="section" id="publier" className="space-y-4">
      <h2 className="text-2xl">{t("heading")}</h2>
      {state.status === "done" ? (
        <Alert tone="success" role="status">
          {t("done")}
        </Alert>
      ) : (
        <FormProblems state={state} labels={labels} />
      )}
      {isChanged ? (
        <form action={send} noValidate className="space-y-4">
          <p className="max-w-2xl">{t("lead")}</p>
          <input type="hidden" name="campagne" value={campaignId} />
          <input type="hidden" name={NAMES.digest} value={digest} />
          {isFirst ? null : (
            <TextArea
              name={NAMES.note}
              rows={3}
              optional
              label={t("note")}
              hint={t("noteHint")}
              error={errorOf(NAMES.note)}
              defaultValue={fieldValue(state, NAMES.note)}
            />
          )}
          <p className="text-sm text-muted">{t("saveFirst")}</p>
          <SubmitButton pendingLabel={t("pending")}>{t("submit")}</SubmitButton>
        </form>
      ) : (
        <p>{t(isFirst ? "never" : "nothing")}</p>
      )}
    </Card>
  );
}
