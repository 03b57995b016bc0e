import { useTranslations } from "next-intl";
import { type Description, DescriptionList } from "@/components/ui/description-list";
import { formatDateTime } from "@/lib/i18n/format";
import type { ManagedSignature } from "@/lib/signatures/read-managed-signature";
import { SignedVersion } from "./signed-version";

/** Everything we know of one signer, for them to see (RGPD art. 15). */
export function HeldData({ signature }: { signature: ManagedSignature }) {
  const t = useTranslations("signatures.manage.fields");
  const answer = useTranslations("common");
  const versions = useTranslations("versions.signed");
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
    {
      term: t("postalCode"),
      description: `${signature.postalCode} (${t(signature.resident ? "resident" : "elsewhere")})`,
    },
    { term: t("display"), description: answer(signature.showName ? "yes" : "no") },
    { term: t("news"), description: answer(signature.wantsNews ? "yes" : "no") },
    { term: t("signedAt"), description: formatDateTime(signature.createdAt) },
  ];
  const version = <SignedVersion signature={signature} />;
  if (signature.version) items.push({ term: versions("term"), description: version });
  if (signature.confirmedAt) {
    items.push({ term: t("confirmedAt"), description: formatDateTime(signature.confirmedAt) });
  }
  if (signature.status === "withdrawn" && signature.withdrawnAt) {
    items.push({ term: t("withdrawnAt"), description: formatDateTime(signature.withdrawnAt) });
  }
  return <DescriptionList items={items} />;
}
