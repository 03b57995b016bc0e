import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import type { DeliveryChannel } from "@/lib/db/generated/enums";
import { formatCount, formatDate, formatDateTime } from "@/lib/i18n/format";
import { formatBytes } from "@/lib/i18n/format-bytes";
import { versionPath } from "@/lib/petitions/petition-paths";
import type { SignerCounts } from "@/lib/petitions/who-may-sign";
import { typographe } from "@/lib/text/french-typography";
import { otherSigners } from "./other-signers";

export type SealedLetter = {
  reference: string;
  title: string;
  slug: string;
  collectiveName: string;
  commune: { insee: string; name: string };
  sealedAt: Date;
  signatureCount: number;
  residentCount: number;
  counts: SignerCounts;
  sha256: string;
  bytes: number;
  pages: number;
  version: { number: number; date: string; sha256: string } | null;
  annexes: { title: string; name: string; sha256: string; bytes: number }[];
  sendings: { channel: DeliveryChannel; at: Date }[];
};

/** What a mairie needs to hold the letter it received beside the one that was sent. */
export function SealedLetterFacts({ letter }: { letter: SealedLetter }) {
  const t = useTranslations("verify.facts");
  const others = useTranslations("elected.counts");
  const parts = useTranslations("parts.annexes");
  return (
    <DescriptionList
      items={[
        { term: t("reference"), description: <strong>{letter.reference}</strong> },
        {
          term: t("petition"),
          description: (
            <a className="link" href={`/petitions/${letter.slug}`}>
              {typographe(letter.title)}
            </a>
          ),
        },
        { term: t("collective"), description: letter.collectiveName },
        {
          term: t("commune"),
          description: (
            <a className="link" href={`/communes/${letter.commune.insee}`}>
              {letter.commune.name}
            </a>
          ),
        },
        { term: t("sealedAt"), description: formatDateTime(letter.sealedAt) },
        ...letter.sendings.map(({ channel, at }) => ({
          term: t(channel === "post" ? "posted" : "mailed"),
          description: formatDate(at),
        })),
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
        {
          term: t("pages"),
          description: t("pagesValue", { pages: letter.pages, size: formatBytes(letter.bytes) }),
        },
        ...(letter.version ? [{ term: t("version"), description: <TextVersion letter={letter} /> }] : []),
        { term: t("sha256"), description: <code className="text-sm break-all">{letter.sha256}</code> },
        ...letter.annexes.map((annex, index) => ({
          term: parts("sealedNumber", { number: index + 1 }),
          description: (
            <>
              {annex.title}, {formatBytes(annex.bytes)}
              <code className="block text-sm break-all">{annex.sha256}</code>
            </>
          ),
        })),
      ]}
    />
  );
}

/** The text as it was signed, which anybody may read and compute the hash of. */
function TextVersion({ letter: { slug, version } }: { letter: SealedLetter }) {
  const t = useTranslations("verify.facts");
  if (!version) return null;
  return (
    <>
      <a className="link" href={versionPath(slug, version.number)}>
        {t("versionValue", { number: version.number, date: version.date })}
      </a>
      <code className="block text-sm break-all">{version.sha256}</code>
    </>
  );
}
