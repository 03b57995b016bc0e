import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Commune } from "@/lib/communes/commune";
import type { ElectorsView } from "@/lib/directory/commune-directory";
import { formatDate } from "@/lib/i18n/format";
import { Fact, Facts } from "./facts";

type CommuneCardProps = {
  commune: Pick<Commune, "insee" | "population" | "postalCodes">;
  electors: ElectorsView | null;
};

/** What official lists say of the commune itself. */
export function CommuneCard({ commune, electors }: CommuneCardProps) {
  const t = useTranslations("directory.commune");
  const { insee, population, postalCodes } = commune;
  return (
    <Card as="section" className="space-y-4">
      <h2 className="text-xl">{t("title")}</h2>
      <Facts>
        <Fact term={t("population")}>{t("residents", { count: population })}</Fact>
        {electors ? (
          <Fact term={t("electors")}>
            {t("registered", { count: electors.registered })}
            <span className="block text-sm text-muted">
              {t("countedOn", { date: formatDate(electors.countedOn) })}
            </span>
          </Fact>
        ) : null}
        <Fact term={t("postalCodes", { count: postalCodes.length })}>{postalCodes.join(", ")}</Fact>
        <Fact term={t("insee")}>{insee}</Fact>
      </Facts>
    </Card>
  );
}
