import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { versionTextPath } from "@/lib/petitions/petition-paths";

/** Digits of a hash that tell versions apart at a glance. */
const SHORT = 12;

type VersionHashProps = { slug: string; version: { number: number; sha256: string } };

/** The hash that signatures are bound to: its first digits, and all of them with what they are made of. */
export function VersionHash({ slug, version: { number, sha256 } }: VersionHashProps) {
  const t = useTranslations("versions.hash");
  return (
    <Disclosure
      summary={
        <span>
          {t("label")} <code className="text-sm">{sha256.slice(0, SHORT)}…</code>
        </span>
      }
    >
      <p className="text-sm">{t("whole")}</p>
      <p>
        <code className="text-sm break-all">{sha256}</code>
      </p>
      <p className="text-sm text-muted">{t("explain")}</p>
      <p>
        <a href={versionTextPath(slug, number)} className="link inline-flex min-h-8 items-center" download>
          {t("download")}
        </a>
      </p>
    </Disclosure>
  );
}
