import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** How many élu·es signed, and the way to their page. */
export function OwnElectedPanel({ petitionId, count }: { petitionId: string; count: number }) {
  const t = useTranslations("elected.own");
  return (
    <Card as="section" className="space-y-3">
      <h2 className="text-xl">{t("title")}</h2>
      <p>{t("counted", { count })}</p>
      <ButtonLink href={`/espace/petitions/${petitionId}/elus`} variant="secondary" wide>
        {t("follow")}
      </ButtonLink>
    </Card>
  );
}
