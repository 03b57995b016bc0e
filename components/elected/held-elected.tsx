import { useTranslations } from "next-intl";
import { type Description, DescriptionList } from "@/components/ui/description-list";
import type { ManagedElected } from "@/lib/elected/read-managed-elected";
import { formatDate, formatDateTime } from "@/lib/i18n/format";
import { versionPath } from "@/lib/petitions/petition-paths";

/** Everything we know of one élu·e who signed, for them to see (RGPD art. 15). */
export function HeldElected({ signature }: { signature: ManagedElected }) {
  const t = useTranslations("elected.manage.fields");
  const mandates = useTranslations("elected.mandates");
  const standing = useTranslations("elected.standing");
  const { version, petition } = signature;
  const items: Description[] = [
    {
      term: t("name"),
      description: (
        <bdi>
          {signature.firstName} {signature.lastName}
        </bdi>
      ),
    },
    { term: t("email"), description: signature.email || t("emailUnreadable") },
    { term: t("mandate"), description: mandates(signature.mandate) },
    { term: t("territory"), description: <bdi>{signature.territory}</bdi> },
    { term: t("party"), description: signature.party ? <bdi>{signature.party}</bdi> : t("noParty") },
    { term: t("signedAt"), description: formatDateTime(signature.createdAt) },
  ];
  if (version) {
    items.push({
      term: t("version"),
      description: t.rich("versionValue", {
        number: version.number,
        date: formatDate(version.publishedAt),
        link: (chunks) =>
          petition.status === "suspended" ? (
            chunks
          ) : (
            <a href={versionPath(petition.slug, version.number)}>{chunks}</a>
          ),
      }),
    });
  }
  if (signature.confirmedAt) {
    items.push(
      { term: t("standing"), description: standing(signature.verified ? "verified" : "declared") },
      { term: t("confirmedAt"), description: formatDateTime(signature.confirmedAt) },
    );
  }
  if (signature.status === "withdrawn" && signature.withdrawnAt) {
    items.push({ term: t("withdrawnAt"), description: formatDateTime(signature.withdrawnAt) });
  }
  return <DescriptionList items={items} />;
}
