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
import type { ShownTool } from "@/lib/campaigns/campaign-tool";

type ToolFormProps = {
  action: FormAction;
  campaignId: string;
  kind: "text" | "link";
  /** The one to change; a new one without. */
  tool?: Pick<ShownTool, "id" | "title" | "description" | "url">;
};

/** A text or a link, new or changed where it stands; the form stays open when it was refused, and says when it was done. */
export function ToolForm({ action, campaignId, kind, tool }: ToolFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const version = useVersionOf(state);
  const t = useTranslations("campaignDesk.tools");
  const errorOf = useFieldError(state);
  const owner = tool?.id ?? kind;
  const id = (name: string) => `${owner}-${name}`;
  const labels = useMemo(
    () => ({
      titre: t("title"),
      ...(kind === "link" ? { adresse: t("linkUrl"), texte: t("description") } : { texte: t("textBody") }),
    }),
    [t, kind],
  );
  return (
    <Disclosure
      summary={tool ? t("editNamed", { title: tool.title }) : t(kind === "text" ? "addText" : "addLink")}
      open={state.status !== "idle"}
    >
      <form action={send} noValidate className="space-y-4">
        <FormProblems state={idsOf(state, owner)} labels={prefixed(labels, owner)} />
        <input type="hidden" name="campagne" value={campaignId} />
        <input type="hidden" name="genre" value={kind} />
        {tool ? <input type="hidden" name="outil" value={tool.id} /> : null}
        <TextInput
          key={`titre-${version}`}
          name="titre"
          id={id("titre")}
          label={labels.titre}
          hint={kind === "text" ? t("textTitleHint") : undefined}
          error={errorOf("titre")}
          defaultValue={fieldValue(state, "titre", tool?.title)}
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
            defaultValue={fieldValue(state, "adresse", tool?.url)}
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
          defaultValue={fieldValue(state, "texte", tool?.description)}
        />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton variant="secondary" pendingLabel={t(tool ? "saving" : "adding")}>
            {t(tool ? "save" : "add")}
          </SubmitButton>
          {state.status === "done" ? (
            <p role="status" className="font-semibold text-success">
              {t(tool ? "saved" : "added")}
            </p>
          ) : null}
        </div>
      </form>
    </Disclosure>
  );
}

/** Several forms of the page have fields of one name: the summary leads to those of its own. */
function prefixed(labels: Record<string, string>, owner: string): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).map(([name, label]) => [`${owner}-${name}`, label]));
}

function idsOf(state: FormState, owner: string): FormState {
  if (state.status !== "refused") return state;
  const errors = Object.fromEntries(
    Object.entries(state.errors).map(([name, error]) => [`${owner}-${name}`, error]),
  );
  return { ...state, errors };
}
