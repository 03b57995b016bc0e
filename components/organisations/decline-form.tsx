"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { FormAction } from "@/components/organiser/action-button";
import { FormProblems } from "@/components/organiser/form-problems";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import { IDLE, isTicked } from "@/lib/actions/form-state";

const NO_LABELS = {};

/** Refuses an invitation: for this petition, or for any. */
export function DeclineForm({ action, token }: { action: FormAction; token: string }) {
  const [state, send] = useActionState(action, IDLE);
  const t = useTranslations("organisations.invitation");
  return (
    <form action={send} className="space-y-4">
      <FormProblems state={state} labels={NO_LABELS} />
      <input type="hidden" name="jeton" value={token} />
      <p>{t("declineText")}</p>
      <Checkbox name="jamais" label={t("never")} defaultChecked={isTicked(state, "jamais")} />
      <SubmitButton variant="secondary" pendingLabel={t("declining")}>
        {t("decline")}
      </SubmitButton>
    </form>
  );
}
