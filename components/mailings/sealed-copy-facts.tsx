import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { formatDateTime } from "@/lib/i18n/format";
import { formatBytes } from "@/lib/i18n/format-bytes";
import type { SealedCopyView } from "@/lib/mailings/read-sealed-copy";

/** What a mairie needs to hold the copy it received beside the one that was sent. */
export function SealedCopyFacts({ copy }: { copy: SealedCopyView }) {
  const t = useTranslations("verify.facts");
  const own = useTranslations("mailings.verify");
  return (
    <DescriptionList
      items={[
        { term: t("reference"), description: <strong>{copy.reference}</strong> },
        { term: own("title"), description: copy.title },
        { term: t("collective"), description: copy.collectiveName },
        {
          term: t("commune"),
          description: (
            <a className="link" href={`/communes/${copy.commune.insee}`}>
              {copy.commune.name}
            </a>
          ),
        },
        { term: t("sealedAt"), description: formatDateTime(copy.sealedAt) },
        ...(copy.sentAt ? [{ term: own("sentAt"), description: formatDateTime(copy.sentAt) }] : []),
        { term: own("size"), description: formatBytes(copy.bytes) },
        { term: t("sha256"), description: <code className="text-sm break-all">{copy.sha256}</code> },
      ]}
    />
  );
}
