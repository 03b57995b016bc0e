import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { OrganisationCounts } from "@/lib/organisations/list-own-organisations";
import { organisersPath } from "@/lib/organisations/organisation-paths";

/** How many organisations stand behind a petition, and the way to them. */
export function OrganisationsPanel({
  petitionId,
  counts,
}: {
  petitionId: string;
  counts: OrganisationCounts;
}) {
  const t = useTranslations("organisations.own");
  const { requested, ...others } = counts;
  return (
    <Card as="section" className="space-y-4">
      <h2 className="text-xl">{t("panel")}</h2>
      {requested > 0 ? <p className="font-semibold">{t("panelRequests", { count: requested })}</p> : null}
      <p>{t("panelCounts", others)}</p>
      <ButtonLink href={organisersPath(petitionId)} variant="secondary" wide>
        {t("panelOpen")}
      </ButtonLink>
    </Card>
  );
}
