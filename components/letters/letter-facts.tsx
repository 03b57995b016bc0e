import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { formatCount, formatDateTime } from "@/lib/i18n/format";
import { formatBytes } from "@/lib/i18n/format-bytes";
import type { SignerCounts } from "@/lib/petitions/who-may-sign";
import { otherSigners } from "./other-signers";

export type LetterFactsView = {
  reference: string;
  preparedAt: Date;
  sealedAt: Date | null;
  signatureCount: number;
  residentCount: number;
  counts: SignerCounts;
  pages: number | null;
  bytes: number | null;
  sha256: string | null;
};

/** What identifies a letter: the same lines for whoever sends it and, later, for whoever checks it. */
export function LetterFacts({ letter }: { letter: LetterFactsView }) {
  const t = useTranslations("letters.facts");
  const others = useTranslations("elected.counts");
  const items = [
    { term: t("reference"), description: <strong>{letter.reference}</strong> },
    letter.sealedAt
      ? { term: t("sealedAt"), description: formatDateTime(letter.sealedAt) }
      : { term: t("preparedAt"), description: formatDateTime(letter.preparedAt) },
    ...(letter.signatureCount > 0
      ? [
          {
            term: t("signatures"),
            description: t("signaturesValue", {
              count: letter.signatureCount,
              residents: formatCount(letter.residentCount),
            }),
          },
        ]
      : []),
    ...otherSigners(letter.counts, others),
  ];
  if (letter.pages && letter.bytes && letter.sha256) {
    items.push(
      {
        term: t("file"),
        description: t("fileValue", { pages: letter.pages, size: formatBytes(letter.bytes) }),
      },
      { term: t("sha256"), description: <code className="text-sm break-all">{letter.sha256}</code> },
    );
  }
  return <DescriptionList items={items} />;
}
