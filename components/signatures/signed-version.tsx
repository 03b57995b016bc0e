import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { formatDate } from "@/lib/i18n/format";
import { versionPath } from "@/lib/petitions/petition-paths";
import type { ManagedSignature } from "@/lib/signatures/read-managed-signature";

type Props = { signature: ManagedSignature };

/** Which text was signed, and where it can be read. A suspended petition shows none of its texts. */
export function SignedVersion({ signature: { version, petition } }: Props) {
  const t = useTranslations("versions.signed");
  if (!version) return null;
  const { number, publishedAt } = version;
  return t.rich("value", {
    number,
    date: formatDate(publishedAt),
    link: (chunks) =>
      petition.status === "suspended" ? chunks : <a href={versionPath(petition.slug, number)}>{chunks}</a>,
  });
}

/** Said to whoever signed a text that has changed since: nobody is written to about it. */
export function CorrectedSince({ signature: { version, petition, status } }: Props) {
  const t = useTranslations("versions.signed");
  const current = petition.currentVersion;
  if (!version || !current || current.number <= version.number) return null;
  if (status === "withdrawn" || petition.status === "suspended") return null;
  const { number, publishedAt, correction } = current;
  return (
    <Alert tone="warning" title={t("correctedTitle")}>
      <p>{t("corrected", { signed: version.number, current: number, date: formatDate(publishedAt) })}</p>
      {correction ? <p className="wrap-anywhere">{t("note", { note: correction })}</p> : null}
      <p>
        <a href={versionPath(petition.slug, number)}>{t("link")}</a>
      </p>
      <p>{t(status === "confirmed" ? "stays" : "notYet")}</p>
    </Alert>
  );
}
