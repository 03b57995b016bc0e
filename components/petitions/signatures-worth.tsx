import { useTranslations } from "next-intl";
import { WORTH_PATH } from "@/lib/petitions/petition-paths";
import type { Threshold } from "@/lib/petitions/threshold";

/** What online signatures are and are not, in short; for a tenth of the electors, what the law opens and to whom. */
export function SignaturesWorth({ kind }: { kind: Threshold["kind"] }) {
  const t = useTranslations("worth.short");
  return (
    <section className="space-y-2 sm:col-span-2">
      <h2 className="text-xl">{t("title")}</h2>
      <p>{t("is")}</p>
      <p>{t("isNot")}</p>
      {kind === "electors" ? <p>{t("electors")}</p> : null}
      <p>
        <a href={WORTH_PATH} className="link inline-flex min-h-8 items-center">
          {t("more")}
        </a>
      </p>
    </section>
  );
}
