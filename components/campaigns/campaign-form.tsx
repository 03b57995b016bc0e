"use client";

import { useTranslations } from "next-intl";
import { useActionState, useMemo } from "react";
import type { FormAction } from "@/components/organiser/action-button";
import { ConflictNotice } from "@/components/organiser/conflict-notice";
import { FormProblems, useFieldError } from "@/components/organiser/form-problems";
import { TextEditor } from "@/components/text/text-editor";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { fieldValue, IDLE } from "@/lib/actions/form-state";
import { APPEAL_MAX } from "@/lib/campaigns/campaign-form";
import { ownCampaignPath } from "@/lib/campaigns/campaign-paths";

type CampaignFormProps = {
  action: FormAction;
  campaign: { id: string; title: string; appeal: string; revision: number };
};

/** Title and appeal, saved as they stand. */
export function CampaignForm({ action, campaign }: CampaignFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const t = useTranslations("campaignDesk.edit");
  const errorOf = useFieldError(state);
  const labels = useMemo(() => ({ titre: t("title"), appel: t("appeal") }), [t]);
  return (
    <form action={send} noValidate className="space-y-6">
      <input type="hidden" name="campagne" value={campaign.id} />
      <input type="hidden" name="revision" value={fieldValue(state, "revision", String(campaign.revision))} />
      <FormProblems state={state} labels={labels} />
      <ConflictNotice state={state} savedVersion={ownCampaignPath(campaign.id)} />
      <TextInput
        name="titre"
        label={labels.titre}
        hint={t("titleHint")}
        error={errorOf("titre")}
        fieldClassName="max-w-3xl"
        defaultValue={fieldValue(state, "titre", campaign.title)}
        autoComplete="off"
      />
      <TextEditor
        name="appel"
        label={labels.appel}
        hint={t("appealHint")}
        error={errorOf("appel")}
        defaultValue={fieldValue(state, "appel", campaign.appeal)}
        maxLength={APPEAL_MAX}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
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
