"use client";

import { useActionState } from "react";
import type { FormAction } from "@/components/organiser/action-button";
import { FormProblems } from "@/components/organiser/form-problems";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { fieldValue, IDLE, isTicked } from "@/lib/actions/form-state";

type Props = {
  action: FormAction;
  copy: { id: string; followUp: string; answered: boolean };
  texts: Record<"label" | "answered" | "save" | "pending", string>;
};

/** What one recipient answered. */
export function NoteForm({ action, copy, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} noValidate className="space-y-3">
      <FormProblems state={state} labels={{ note: texts.label }} />
      <input type="hidden" name="copie" value={copy.id} />
      <Checkbox
        id={`reponse-${copy.id}`}
        name="reponse"
        label={texts.answered}
        defaultChecked={isTicked(state, "reponse", copy.answered)}
      />
      <TextArea
        id={`note-${copy.id}`}
        name="note"
        rows={2}
        optional
        label={texts.label}
        defaultValue={fieldValue(state, "note", copy.followUp)}
      />
      <SubmitButton size="sm" variant="secondary" pendingLabel={texts.pending}>
        {texts.save}
      </SubmitButton>
    </form>
  );
}
