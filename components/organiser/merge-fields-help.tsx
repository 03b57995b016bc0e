import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { fieldsFor, MERGE_FIELDS, type MergeValues } from "@/lib/merge/merge-fields";

const inPetition = new Set(fieldsFor("petition"));

/** The fields that may be typed in a text, each with what it says today for this petition. */
export function MergeFieldsHelp({ values }: { values: MergeValues }) {
  const t = useTranslations("merge.help");
  const fields = useTranslations("merge.fields");
  return (
    <Disclosure summary={t("summary")}>
      <p className="max-w-3xl text-sm">{t("intro", { example: "{{Mairie}}" })}</p>
      <dl className="grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[auto_1fr]">
        {MERGE_FIELDS.map((field) => (
          <div key={field} className="sm:contents">
            <dt>
              <code className="font-mono wrap-anywhere">{`{{${field}}}`}</code>
            </dt>
            <dd className="mb-1 sm:mb-0">
              <span className="font-semibold">{values[field] || t("unknown")}</span>
              <span className="block text-muted">
                {fields(`${field}.label`)}. {fields(`${field}.help`)}
                {inPetition.has(field) ? null : ` ${t("letterOnly")}`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
