"use client";

import { useTranslations } from "next-intl";
import { useActionState, useMemo } from "react";
import type { FormAction } from "@/components/organiser/action-button";
import { FormProblems, useFieldError } from "@/components/organiser/form-problems";
import { useVersionOf } from "@/components/organiser/state-version";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, fieldValue, IDLE } from "@/lib/actions/form-state";

type AddToolProps = { action: FormAction; campaignId: string };

/** A text or a link; the form empties itself once it was added, and stays open when it was refused. */
export function AddToolForm({ action, campaignId, kind }: AddToolProps & { kind: "text" | "link" }) {
  const [state, send] = useActionState(action, IDLE);
  const version = useVersionOf(state);
  const t = useTranslations("campaignDesk.tools");
  const errorOf = useFieldError(state);
  const id = (name: string) => `${kind}-${name}`;
  const labels = useMemo(
    () => ({
      titre: t("title"),
      ...(kind === "link" ? { adresse: t("linkUrl"), texte: t("description") } : { texte: t("textBody") }),
    }),
    [t, kind],
  );
  return (
    <Disclosure summary={t(kind === "text" ? "addText" : "addLink")} open={state.status !== "idle"}>
      <form action={send} noValidate className="space-y-4">
        <FormProblems state={idsOf(state, kind)} labels={prefixed(labels, kind)} />
        <input type="hidden" name="campagne" value={campaignId} />
        <input type="hidden" name="genre" value={kind} />
        <TextInput
          key={`titre-${version}`}
          name="titre"
          id={id("titre")}
          label={labels.titre}
          hint={kind === "text" ? t("textTitleHint") : undefined}
          error={errorOf("titre")}
          defaultValue={fieldValue(state, "titre")}
          autoComplete="off"
        />
        {kind === "link" ? (
          <TextInput
            key={`adresse-${version}`}
            name="adresse"
            id={id("adresse")}
            type="url"
            label={t("linkUrl")}
            error={errorOf("adresse")}
            defaultValue={fieldValue(state, "adresse")}
            autoComplete="off"
          />
        ) : null}
        <TextArea
          key={`texte-${version}`}
          name="texte"
          id={id("texte")}
          rows={kind === "text" ? 8 : 2}
          optional={kind === "link"}
          label={labels.texte}
          hint={kind === "text" ? t("textBodyHint") : undefined}
          error={errorOf("texte")}
          defaultValue={fieldValue(state, "texte")}
        />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton variant="secondary" pendingLabel={t("adding")}>
            {t("add")}
          </SubmitButton>
          {state.status === "done" ? (
            <p role="status" className="font-semibold text-success">
              {t("added")}
            </p>
          ) : null}
        </div>
      </form>
    </Disclosure>
  );
}

/** Two forms of the page have fields of one name: the summary leads to those of its own. */
function prefixed(labels: Record<string, string>, kind: string): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).map(([name, label]) => [`${kind}-${name}`, label]));
}

function idsOf(state: FormState, kind: string): FormState {
  if (state.status !== "refused") return state;
  const errors = Object.fromEntries(
    Object.entries(state.errors).map(([name, error]) => [`${kind}-${name}`, error]),
  );
  return { ...state, errors };
}
