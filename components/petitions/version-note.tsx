import { useTranslations } from "next-intl";
import { formatDate } from "@/lib/i18n/format";
import { versionsPath } from "@/lib/petitions/petition-paths";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";

/** Above a text that was corrected: when, what, and the way to what changed. Nothing above a first version. */
export function VersionNote({ petition }: { petition: Pick<PublicPetition, "slug" | "version"> }) {
  const t = useTranslations("versions.public");
  const { version, slug } = petition;
  if (!version || version.number === 1) return null;
  const { correction, publishedAt, number } = version;
  return (
    <p className="border-l-3 border-line-strong pl-3 text-sm wrap-anywhere">
      {correction
        ? t("corrected", { date: formatDate(publishedAt), note: correction })
        : t("several", { count: number })}{" "}
      <a href={versionsPath(slug)} className="link inline-flex min-h-8 items-center">
        {t("all")}
      </a>
    </p>
  );
}
