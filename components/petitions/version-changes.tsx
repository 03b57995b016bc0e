import { useTranslations } from "next-intl";
import { Differences, DifferencesKey } from "@/components/text/differences";
import { compareVersions } from "@/lib/petitions/compare-versions";
import type { VersionContent } from "@/lib/petitions/version-text";

/** What changed from one version of a text to another, part by part. */
export function VersionChanges({ before, after }: { before: VersionContent; after: VersionContent }) {
  const t = useTranslations("versions");
  const compared = compareVersions(before, after);
  if (compared.length === 0) return <p className="text-muted">{t("differences.identical")}</p>;
  return (
    <div className="space-y-6">
      <DifferencesKey />
      {compared.map(({ part, changes }) => (
        <section key={part} className="space-y-2">
          <h3 className="text-lg">{t(`parts.${part}`)}</h3>
          <Differences changes={changes} />
        </section>
      ))}
    </div>
  );
}
