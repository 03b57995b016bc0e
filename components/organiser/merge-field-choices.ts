import type { useTranslations } from "next-intl";
import type { MergeFieldChoice } from "@/components/text/field-menu";
import { type FreeField, freeFieldName } from "@/lib/campaigns/free-fields";
import { fieldsFor, type MergePlace } from "@/lib/merge/merge-fields";

/** The fields that a text may hold, the group's own first, as “Insérer un champ” offers them. */
export function mergeFieldChoices(
  label: ReturnType<typeof useTranslations<"merge.fields">>,
  place: MergePlace,
  values: Readonly<Record<string, string>>,
  freeFields: readonly FreeField[] = [],
): MergeFieldChoice[] {
  return [
    ...freeFields.map((field) => ({ name: freeFieldName(field.key), label: field.label })),
    ...fieldsFor(place).map((name) => ({ name, label: label(`${name}.label`), value: values[name] ?? "" })),
  ];
}
