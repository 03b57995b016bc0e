import { useTranslations } from "next-intl";
import { PageShell } from "@/components/layout/page-shell";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { formatDateTime } from "@/lib/i18n/format";
import { petitionPath, versionPath } from "@/lib/petitions/petition-paths";
import type { PetitionVersions, VersionLine } from "@/lib/petitions/read-versions";
import type { VersionSigners } from "@/lib/signatures/count-signed-versions";
import { VersionHash } from "./version-hash";

type VersionListProps = PetitionVersions & {
  /** Who signed each of them, by its number. */
  signed: ReadonlyMap<number, VersionSigners>;
};

const NOBODY: VersionSigners = { people: 0, elected: 0, organisations: 0 };

/** Every text that a petition has had, and how many signed each. */
export function VersionList({ petition, versions, signed }: VersionListProps) {
  const t = useTranslations("versions.list");
  return (
    <PageShell width="text">
      <PageHeader title={t("title")} lead={t("lead", { title: petition.title })} />
      <ol reversed className="space-y-4">
        {versions.map((version, index) => (
          <li key={version.id}>
            <Version
              version={version}
              slug={petition.slug}
              signed={signed.get(version.number) ?? NOBODY}
              isCurrent={index === 0}
            />
          </li>
        ))}
      </ol>
      <p className="mt-6">
        <ButtonLink href={petitionPath(petition.slug)} variant="quiet">
          {t("back")}
        </ButtonLink>
      </p>
    </PageShell>
  );
}

type VersionProps = { version: VersionLine; slug: string; signed: VersionSigners; isCurrent: boolean };

function Version({ version, slug, signed, isCurrent }: VersionProps) {
  const t = useTranslations("versions.list");
  const { number, title, publishedAt } = version;
  return (
    <Card as="section" className="space-y-2 wrap-anywhere">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="text-xl">{t("version", { number })}</h2>
        {isCurrent ? <Badge tone="accent">{t("current")}</Badge> : null}
      </div>
      <p className="font-semibold">{title}</p>
      <p>{reasonOf(version, t)}</p>
      <p className="text-sm text-muted">
        {t("publishedAt", { date: formatDateTime(publishedAt) })} · {signersOf(signed, t)}
      </p>
      <VersionHash slug={slug} version={version} />
      <p>
        <a href={versionPath(slug, number)} className="link inline-flex min-h-8 items-center">
          {t(number > 1 ? "compare" : "read")}
          <span className="sr-only"> ({t("version", { number })})</span>
        </a>
      </p>
    </Card>
  );
}

/** Each kind that signed it: “3 signatures · 1 élu·e · 2 organisations”. */
function signersOf(
  { people, elected, organisations }: VersionSigners,
  t: ReturnType<typeof useTranslations<"versions.list">>,
): string {
  const others = [
    elected > 0 ? t("signedElected", { count: elected }) : "",
    organisations > 0 ? t("signedOrganisations", { count: organisations }) : "",
  ].filter(Boolean);
  return [...(people > 0 || others.length === 0 ? [t("signed", { count: people })] : []), ...others].join(
    " · ",
  );
}

/** Why there is this version. */
function reasonOf(
  { number, correction }: VersionLine,
  t: ReturnType<typeof useTranslations<"versions.list">>,
): string {
  if (correction) return t("note", { note: correction });
  return t(number === 1 ? "first" : "free");
}
