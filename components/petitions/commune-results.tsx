import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { postalCodesLabel } from "@/lib/communes/commune";
import { petitionPath } from "@/lib/petitions/petition-paths";
import type { CommunePetitions } from "@/lib/petitions/search-commune-petitions";
import { typographe } from "@/lib/text/french-typography";

type CommuneResultsProps = { query: string; communes: CommunePetitions[]; more: boolean };

/** Communes that a search found, each with its petitions; the heading never counts more than are there. */
export function CommuneResults({ query, communes, more }: CommuneResultsProps) {
  const t = useTranslations("home.search");
  return (
    <section aria-labelledby="resultats" className="space-y-4">
      <h2 id="resultats" className="text-2xl">
        {t(more ? "firstResults" : "results", { count: communes.length, query })}
      </h2>
      {communes.length === 0 ? <p>{t("none")}</p> : null}
      {more ? <p>{t("more")}</p> : null}
      <ul className="grid gap-3 md:grid-cols-2">
        {communes.map((commune) => (
          <Card key={commune.insee} as="li" className="space-y-2">
            <h3 className="text-lg">
              <a href={`/communes/${commune.insee}`}>
                {commune.name} ({commune.departmentCode})
              </a>
            </h3>
            <p className="text-sm text-muted">
              {[
                commune.matchedFormerName ? t("former", { name: commune.matchedFormerName }) : "",
                commune.departmentName,
                postalCodesLabel(commune.postalCodes),
                t("petitions", { count: commune.petitions.length }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {commune.petitions.length > 0 ? (
              <ul className="list-disc space-y-1 pl-5">
                {commune.petitions.slice(0, 5).map((petition) => (
                  <li key={petition.slug}>
                    <a href={petitionPath(petition.slug)}>{typographe(petition.title)}</a>
                  </li>
                ))}
              </ul>
            ) : null}
          </Card>
        ))}
      </ul>
    </section>
  );
}
