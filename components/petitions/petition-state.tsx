import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { formatDate } from "@/lib/i18n/format";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";

/** What stands in place of the form when a petition does not take signatures, and why. */
export function PetitionState({ petition }: { petition: PublicPetition }) {
  const t = useTranslations("petitions");
  switch (petition.status) {
    case "delivered":
      return <Delivered petition={petition} />;
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

/** That the letter went out, and to how many of its recipients while it has not reached them all. */
function Delivered({ petition }: { petition: PublicPetition }) {
  const t = useTranslations("petitions.delivered");
  const { deliveredAt, deliveredBy, handed, letterReference } = petition;
  const isPartial = handed.sent < handed.recipients;
  return (
    <Alert tone="success" title={t(isPartial ? "partTitle" : "title")}>
      {deliveredAt ? (
        <p>
          {t(isPartial ? "part" : deliveredBy === "post" ? "posted" : "text", {
            ...handed,
            date: formatDate(deliveredAt),
          })}
        </p>
      ) : null}
      {letterReference ? (
        <p>
          {t.rich("reference", {
            reference: letterReference,
            link: (chunks) => <a href={`/verifier/${letterReference}`}>{chunks}</a>,
          })}
        </p>
      ) : null}
    </Alert>
  );
}
