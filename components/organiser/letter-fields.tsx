"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, fieldValue } from "@/lib/actions/form-state";
import { PETITION_FIELDS } from "@/lib/petitions/petition-form";
import { type RecipientInput, recipientValues } from "@/lib/petitions/recipient-fields";
import { useFieldError } from "./form-problems";
import { RecipientRows } from "./recipient-rows";

export type LetterFieldsView = { recipients: RecipientInput[]; salutation: string; closing: string };

type LetterFieldsProps = {
  state: FormState;
  /** Changes when `state` does. */
  version: number;
  before: LetterFieldsView;
};

/** What a letter has and a petition has not: recipients, salutation and closing. */
export function LetterFields({ state, version, before }: LetterFieldsProps) {
  const t = useTranslations("organiser.letter");
  const errorOf = useFieldError(state);
  const values = "values" in state ? state.values : recipientValues(before.recipients);
  return (
    <>
      <RecipientRows key={version} values={values} errorOf={errorOf} />
      <TextInput
        name={PETITION_FIELDS.salutation}
        label={t("salutation")}
        hint={t("salutationHint")}
        error={errorOf(PETITION_FIELDS.salutation)}
        defaultValue={fieldValue(state, PETITION_FIELDS.salutation, before.salutation)}
      />
      <TextArea
        name={PETITION_FIELDS.closing}
        rows={3}
        label={t("closing")}
        hint={t("closingHint")}
        error={errorOf(PETITION_FIELDS.closing)}
        defaultValue={fieldValue(state, PETITION_FIELDS.closing, before.closing)}
      />
    </>
  );
}
