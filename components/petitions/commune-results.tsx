import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { CommuneHit } from "@/lib/communes/commune";
import { postalCodesLabel } from "@/lib/communes/commune";
import type { PetitionSummary } from "@/lib/petitions/list-public-petitions";
import { petitionPath } from "@/lib/petitions/petition-paths";

export type CommuneResult = CommuneHit & { petitions: PetitionSummary[] };

/** Communes that a search found, each with its petitions. */
export function CommuneResults({ query, results }: { query: string; results: CommuneResult[] }) {
  const t = useTranslations("home.search");
  return (
    <section aria-labelledby="resultats" className="space-y-4">
      <h2 id="resultats" className="text-2xl">
        {t("results", { count: results.length, query })}
      </h2>
      {results.length === 0 ? <p>{t("none")}</p> : null}
      <ul className="grid gap-3 md:grid-cols-2">
        {results.map((commune) => (
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
                    <a href={petitionPath(petition.slug)}>{petition.title}</a>
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
