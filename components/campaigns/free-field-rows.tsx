"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/fieldset";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, fieldValue } from "@/lib/actions/form-state";
import { FREE_FIELDS_MAX, type FreeField } from "@/lib/campaigns/free-fields";
import { FREE_FIELD_ROWS, type FreeFieldPart, freeFieldRows } from "@/lib/campaigns/template-form";
import { rowField, valuesOfRows } from "@/lib/forms/numbered-rows";

type FreeFieldRowsProps = {
  fields: readonly FreeField[];
  state: FormState;
  errorOf: (field: string) => string | undefined;
};

/** What each group is asked, in rows; one more than there are, until there is room for no other. */
export function FreeFieldRows({ fields, state, errorOf }: FreeFieldRowsProps) {
  const t = useTranslations("templates.freeFields");
  const before = valuesOfRows(FREE_FIELD_ROWS, freeFieldRows(fields));
  const rows = Array.from({ length: Math.min(FREE_FIELDS_MAX, fields.length + 1) }, (_, index) => index + 1);
  return (
    <Fieldset
      id="champs-libres"
      legend={t("heading")}
      hint={t("hint", { example: "{{champ.nom_de_la_place}}" })}
    >
      <ol className="space-y-4">
        {rows.map((row) => {
          const name = (part: FreeFieldPart) => rowField(FREE_FIELD_ROWS, row, part);
          const text = (part: FreeFieldPart) => ({
            name: name(part),
            error: errorOf(name(part)),
            defaultValue: fieldValue(state, name(part), before[name(part)]),
            autoComplete: "off",
          });
          const box = (part: FreeFieldPart) => ({
            name: name(part),
            defaultChecked: fieldValue(state, name(part), before[name(part)]) !== "",
          });
          return (
            <li key={row} className="space-y-3 rounded-md border border-line bg-surface p-4">
              <p className="font-semibold">{t("row", { number: row })}</p>
              <TextInput {...text("libelle")} label={t("label")} optional />
              <TextInput {...text("aide")} label={t("help")} optional />
              <TextInput {...text("cle")} label={t("key")} hint={t("keyHint")} optional />
              <div className="grid gap-2 sm:grid-cols-2">
                <Checkbox {...box("facultatif")} label={t("optional")} />
                <Checkbox {...box("long")} label={t("long")} />
              </div>
            </li>
          );
        })}
      </ol>
    </Fieldset>
  );
}
