import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { type FreeField, freeFieldName } from "@/lib/campaigns/free-fields";
import { MERGE_FIELDS } from "@/lib/merge/merge-fields";

/** The fields that a template may hold, to be typed where no menu inserts them. */
export function TemplateFieldsHelp({ freeFields }: { freeFields: readonly FreeField[] }) {
  const t = useTranslations("templates.form");
  const fields = useTranslations("merge.fields");
  return (
    <Disclosure summary={t("known")}>
      <p className="max-w-3xl text-sm">{t("knownIntro", { example: "{{Mairie}}" })}</p>
      <dl className="grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[auto_1fr]">
        {freeFields.map(({ key, label }) => (
          <div key={key} className="sm:contents">
            <dt>
              <code className="font-mono wrap-anywhere">{`{{${freeFieldName(key)}}}`}</code>
            </dt>
            <dd>
              {label} ({t("freeLabel")})
            </dd>
          </div>
        ))}
        {MERGE_FIELDS.map((field) => (
          <div key={field} className="sm:contents">
            <dt>
              <code className="font-mono wrap-anywhere">{`{{${field}}}`}</code>
            </dt>
            <dd>
              {fields(`${field}.label`)}. <span className="text-muted">{fields(`${field}.help`)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
