import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { formatDate } from "@/lib/i18n/format";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";

/** What stands in place of the form when a petition does not take signatures, and why. */
export function PetitionState({ petition }: { petition: PublicPetition }) {
  const t = useTranslations("petitions");
  switch (petition.status) {
    case "delivered":
      return (
        <Alert tone="success" title={t("delivered.title")}>
          {petition.deliveredAt ? (
            <p>
              {t(petition.deliveredBy === "post" ? "delivered.posted" : "delivered.text", {
                date: formatDate(petition.deliveredAt),
              })}
            </p>
          ) : null}
          {petition.letterReference ? (
            <p>
              {t.rich("delivered.reference", {
                reference: petition.letterReference,
                link: (chunks) => <a href={`/verifier/${petition.letterReference}`}>{chunks}</a>,
              })}
            </p>
          ) : null}
        </Alert>
      );
    case "suspended":
      return (
        <Alert tone="warning" title={t("suspended.title")}>
          <p>{t("suspended.text")}</p>
          {petition.suspensionReason ? (
            <p>{t("suspended.reason", { reason: petition.suspensionReason })}</p>
          ) : null}
        </Alert>
      );
    case "closed":
      return (
        <Alert title={t("closed.title")}>
          <p>
            {petition.closedAt
              ? t("closed.text", { date: formatDate(petition.closedAt) })
              : t("closed.noDate")}
          </p>
        </Alert>
      );
    default:
      return null;
  }
}
