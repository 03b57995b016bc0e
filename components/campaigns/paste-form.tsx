"use client";

import { useTranslations } from "next-intl";
import { useActionState, useMemo } from "react";
import type { FormAction } from "@/components/organiser/action-button";
import { FormProblems, useFieldError } from "@/components/organiser/form-problems";
import { useVersionOf } from "@/components/organiser/state-version";
import { pasteRich } from "@/components/text/paste-rich";
import { Alert } from "@/components/ui/alert";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { fieldValue, IDLE } from "@/lib/actions/form-state";
import { PASTE_FIELDS as NAMES, PASTE_ANALYSE, PASTE_TAKE } from "@/lib/campaigns/paste-form";
import { proposeFields } from "@/lib/campaigns/propose-fields";
import { PasteProposals } from "./paste-proposals";

type PasteFormProps = {
  action: FormAction;
  campaignId: string;
  digest: string;
  /** Whether there is a text that this one will replace. */
  replaces: boolean;
};

/** A letter that is pasted, then what is proposed for it; one form, so that it works without scripts. */
export function PasteForm({ action, campaignId, digest, replaces }: PasteFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const version = useVersionOf(state);
  const t = useTranslations("templates.paste");
  const errorOf = useFieldError(state);
  const labels = useMemo(() => ({ [NAMES.text]: t("text") }), [t]);
  const pasted = fieldValue(state, NAMES.text);
  const isRead = pasted.trim() !== "" && !(state.status === "refused" && state.errors[NAMES.text]);
  const { proposals, template } = useMemo(() => proposeFields(isRead ? pasted : ""), [pasted, isRead]);
  return (
    <form action={send} noValidate className="space-y-8">
      <input type="hidden" name="campagne" value={campaignId} />
      <input type="hidden" name={NAMES.digest} value={digest} />
      <FormProblems state={state} labels={labels} />
      {isRead ? (
        <>
          <PasteProposals key={version} proposals={proposals} body={template.body} />
          {replaces ? <Alert tone="warning">{t("replaces")}</Alert> : null}
          <SubmitButton name={NAMES.gesture} value={PASTE_TAKE} pendingLabel={t("accepting")}>
            {t("accept")}
          </SubmitButton>
        </>
      ) : null}
      <TextArea
        name={NAMES.text}
        rows={isRead ? 8 : 18}
        label={t("text")}
        hint={t("textHint")}
        error={errorOf(NAMES.text)}
        defaultValue={pasted}
        onPaste={pasteRich}
      />
      <SubmitButton
        name={NAMES.gesture}
        value={PASTE_ANALYSE}
        variant={isRead ? "secondary" : "primary"}
        pendingLabel={t("analysing")}
      >
        {t(isRead ? "analyseAgain" : "analyse")}
      </SubmitButton>
    </form>
  );
}
