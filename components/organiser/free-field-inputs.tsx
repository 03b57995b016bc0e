"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, fieldValue } from "@/lib/actions/form-state";
import type { FreeField } from "@/lib/campaigns/free-fields";
import { type FieldValues, freeFieldInput } from "@/lib/petitions/free-values";

type FreeFieldInputsProps = {
  fields: readonly FreeField[];
  answers: FieldValues;
  state: FormState;
  errorOf: (field: string) => string | undefined;
};

/** What the campaign leaves to each group: a few questions, before anything else. */
export function FreeFieldInputs({ fields, answers, state, errorOf }: FreeFieldInputsProps) {
  const t = useTranslations("templates.answers");
  if (fields.length === 0) return null;
  return (
    <section
      aria-labelledby="a-completer"
      className="max-w-3xl space-y-6 rounded-md border border-accent bg-accent-soft p-4"
    >
      <div className="space-y-1">
        <h2 id="a-completer" className="text-2xl">
          {t("heading")}
        </h2>
        <p>{t("lead")}</p>
      </div>
      {fields.map(({ key, label, help, required, multiline }) => {
        const name = freeFieldInput(key);
        const common = {
          ...{ name, label, hint: help || undefined, error: errorOf(name), optional: !required },
          defaultValue: fieldValue(state, name, answers[key]),
        };
        return multiline ? (
          <TextArea key={key} rows={4} {...common} />
        ) : (
          <TextInput key={key} autoComplete="off" {...common} />
        );
      })}
    </section>
  );
}
