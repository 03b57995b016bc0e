"use client";

import { useTranslations } from "next-intl";
import type { FormState } from "@/lib/actions/form-state";
import { ArrivingAlert } from "./arriving-alert";

/** Said when another version was saved meanwhile: what was typed is still in the form, and saved nowhere. */
export function ConflictNotice({ state, savedVersion }: { state: FormState; savedVersion: string }) {
  const t = useTranslations("organiser.draft");
  if (state.status !== "refused" || state.refusal !== "conflict") return null;
  return (
    <ArrivingAlert tone="warning" cause={state} title={t("conflictTitle")}>
      <p>
        {t.rich("conflict", {
          link: (chunks) => (
            <a href={savedVersion} target="_blank" rel="noreferrer">
              {chunks}
            </a>
          ),
        })}
      </p>
    </ArrivingAlert>
  );
}
