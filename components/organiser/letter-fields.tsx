"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, fieldValue } from "@/lib/actions/form-state";
import { automaticClosing, automaticSalutation } from "@/lib/directory/salutation";
import { PETITION_FIELDS } from "@/lib/petitions/petition-form";
import type { LetterDesk } from "@/lib/petitions/read-letter-desk";
import { type RecipientInput, recipientsOf, recipientValues } from "@/lib/petitions/recipient-fields";
import { FieldProblems } from "./field-problems";
import { useFieldError } from "./form-problems";
import { RecipientRows } from "./recipient-rows";

export type LetterFieldsView = {
  recipients: RecipientInput[];
  salutation: string;
  closing: string;
};

type LetterFieldsProps = {
  state: FormState;
  /** Changes when `state` does. */
  version: number;
  before: LetterFieldsView;
  desk: LetterDesk;
};

/** What a letter has and a petition has not: recipients, salutation and closing. */
export function LetterFields({ state, version, before, desk }: LetterFieldsProps) {
  const t = useTranslations("organiser.letter");
  const words = useTranslations("recipients.words");
  const errorOf = useFieldError(state);
  const values = "values" in state ? state.values : recipientValues(before.recipients);
  const box = useRef<HTMLDivElement>(null);
  const [recipients, setRecipients] = useState(() => recipientsOf(values));
  // What follows from the recipients is shown as they are typed.
  const reread = useCallback(() => {
    const form = box.current?.closest("form");
    if (form) setRecipients(recipientsOf(Object.fromEntries(new FormData(form))));
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows start again with the version.
  useEffect(reread, [version]);
  return (
    <>
      <div ref={box} onInput={reread}>
        <RecipientRows
          key={version}
          values={values}
          errorOf={errorOf}
          proposals={desk.proposals}
          addresses={desk}
          onChange={reread}
        />
      </div>
      <TextInput
        name={PETITION_FIELDS.salutation}
        label={t("salutation")}
        optional
        hint={words("salutation", { words: automaticSalutation(recipients) })}
        error={errorOf(PETITION_FIELDS.salutation)}
        defaultValue={fieldValue(state, PETITION_FIELDS.salutation, before.salutation)}
      />
      <FieldProblems problems={desk.problems} field={PETITION_FIELDS.salutation} />
      <TextArea
        name={PETITION_FIELDS.closing}
        rows={3}
        label={t("closing")}
        optional
        hint={words("closing", { words: automaticClosing(recipients) })}
        error={errorOf(PETITION_FIELDS.closing)}
        defaultValue={fieldValue(state, PETITION_FIELDS.closing, before.closing)}
      />
      <FieldProblems problems={desk.problems} field={PETITION_FIELDS.closing} />
    </>
  );
}
