"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Differences, DifferencesKey } from "@/components/text/differences";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import { IDLE, isTicked } from "@/lib/actions/form-state";
import { ADOPTION_FIELDS as NAMES } from "@/lib/petitions/adoption-form";
import type { TemplateChange } from "@/lib/petitions/template-change";
import { typographe } from "@/lib/text/french-typography";
import type { FormAction } from "./action-button";
import { ArrivingAlert } from "./arriving-alert";
import { FormProblems } from "./form-problems";

type TemplateChangeFormProps = {
  action: FormAction;
  petition: { id: string; revision: number };
  templateVersionId: string;
  changes: readonly TemplateChange[];
};

const NO_LABELS = {};

/** Each change of the template, before and now, to be taken or left; nothing is ticked beforehand. */
export function TemplateChangeForm({
  action,
  petition,
  templateVersionId,
  changes,
}: TemplateChangeFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const t = useTranslations("templates.change");
  const isConflict = state.status === "refused" && state.refusal === "conflict";
  const cannot = state.status === "refused" && state.refusal === "petition-incomplete";
  return (
    <form action={send} className="space-y-8">
      <input type="hidden" name={NAMES.petition} value={petition.id} />
      <input type="hidden" name={NAMES.revision} value={petition.revision} />
      <input type="hidden" name={NAMES.version} value={templateVersionId} />
      {isConflict ? (
        <ArrivingAlert tone="warning" cause={state}>
          {t("conflict")}
        </ArrivingAlert>
      ) : cannot ? (
        <ArrivingAlert tone="danger" cause={state}>
          {t("cannot")}
        </ArrivingAlert>
      ) : (
        <FormProblems state={state} labels={NO_LABELS} />
      )}
      {changes.length > 0 ? <DifferencesKey /> : <p>{t("nothing")}</p>}
      <ol className="space-y-8">
        {changes.map((change) => (
          <li key={change.input} className="space-y-4">
            <h2 className="text-xl">{t("number", { part: t(`part.${change.part}`), number: change.id })}</h2>
            <Change change={change} />
            <Checkbox
              name={change.input}
              label={t(takeWords(change))}
              defaultChecked={isTicked(state, change.input)}
            />
          </li>
        ))}
      </ol>
      {changes.length > 0 ? <p className="max-w-3xl">{t("leave")}</p> : null}
      <SubmitButton pendingLabel={t("pending")}>
        {t(changes.length > 0 ? "submit" : "submitNone")}
      </SubmitButton>
    </form>
  );
}

/** What the template said and says and, where the group's own text differs from both, that. */
function Change({ change }: { change: TemplateChange }) {
  const t = useTranslations("templates.change");
  const place = { beforeAt: 0, afterAt: 0 };
  return (
    <>
      <Differences changes={[{ ...change, ...place }]} />
      {change.standing === "rewritten" ? (
        <div className="rounded-md border border-warning bg-warning-soft p-4">
          <p className="font-semibold">{t("rewritten")}</p>
          <p className="text-sm">{t("own")}</p>
          <p className="wrap-anywhere whitespace-pre-line">{typographe(change.own)}</p>
        </div>
      ) : null}
      {change.standing === "dropped" ? (
        <p className="rounded-md border border-warning bg-warning-soft p-4 font-semibold">{t("dropped")}</p>
      ) : null}
    </>
  );
}

function takeWords({ kind, standing }: TemplateChange) {
  if (standing === "rewritten") return kind === "removed" ? "takeRemovedOwn" : "takeOver";
  if (standing === "dropped") return "takeBack";
  return ({ added: "takeAdded", removed: "takeRemoved", changed: "take" } as const)[kind];
}
