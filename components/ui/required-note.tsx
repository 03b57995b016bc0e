import { useTranslations } from "next-intl";

/** The sentence that opens a form: which fields are mandatory. */
export function RequiredNote() {
  const t = useTranslations("common");
  return <p className="text-sm text-muted">{t("requiredNote")}</p>;
}
