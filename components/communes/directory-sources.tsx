import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SourceText } from "@/components/petitions/source-text";
import type { CommuneDirectory } from "@/lib/directory/commune-directory";
import { formatDate } from "@/lib/i18n/format";

const LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

/** Where what the page says of a commune comes from, and of which day it is. */
export function DirectorySources({ directory }: { directory: CommuneDirectory }) {
  const t = useTranslations("directory.sources");
  const { mairie, mayor, electors, importedAt } = directory;
  const dated = (key: "modified" | "recordImported" | "imported", date: Date | null | undefined) =>
    date ? t(key, { date: formatDate(date) }) : "";
  return (
    <section aria-labelledby="sources" className="space-y-1 border-t border-line pt-4 text-sm text-muted">
      <h2 id="sources" className="font-sans text-sm font-semibold">
        {t("title")}
      </h2>
      <ul className="space-y-1">
        {mairie ? (
          <li>
            {sentence(
              t("mairie"),
              dated("modified", mairie.sourceModifiedAt),
              dated("recordImported", importedAt.mairies),
            )}
          </li>
        ) : null}
        {mayor ? <li>{sentence(t("mayor"), dated("imported", importedAt.maires))}</li> : null}
        {electors ? (
          <li>
            {t("electors")} <SourceText source={electors.source} />
          </li>
        ) : null}
        <li>{t("commune")}</li>
      </ul>
      <p>{t.rich("licence", { licence: (chunks: ReactNode) => <a href={LICENCE}>{chunks}</a> })}</p>
    </section>
  );
}

function sentence(...parts: string[]): string {
  return `${parts.filter(Boolean).join(", ")}.`;
}
