import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageShell } from "@/components/layout/page-shell";
import { Alert } from "@/components/ui/alert";
import { type BadgeTone, StatusBadge } from "@/components/ui/badge";
import { type Description, DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate, formatDateTime } from "@/lib/i18n/format";
import type { ManagedOrganisation } from "@/lib/organisations/read-managed-organisation";
import { petitionPath, versionPath } from "@/lib/petitions/petition-paths";
import { typographe } from "@/lib/text/french-typography";

type ViewProps = { organisation: ManagedOrganisation; news: ReactNode; actions: ReactNode };

const TONES: Partial<Record<ManagedOrganisation["standing"], BadgeTone>> = {
  confirmed: "success",
  requested: "warning",
  invited: "warning",
};

/** An organisation's own page: what it confirmed, whether a letter left with its name, how to take it back. */
export function ManagedOrganisationView({ organisation, news, actions }: ViewProps) {
  const t = useTranslations("organisations.manage");
  const { petition, standing } = organisation;
  return (
    <PageShell width="narrow">
      <PageHeader
        title={t("title")}
        status={<StatusBadge tone={TONES[standing] ?? "neutral"}>{t(`standing.${standing}`)}</StatusBadge>}
        lead={t.rich("petition", {
          name: typographe(organisation.name),
          title: typographe(petition.title),
          link: (chunks) => (
            <a className="link" href={petitionPath(petition.slug)}>
              {chunks}
            </a>
          ),
        })}
      />
      <div className="space-y-8">
        {news}
        <Ended organisation={organisation} />
        <Corrected organisation={organisation} />
        <section className="space-y-3">
          <h2 className="text-xl">{t("held")}</h2>
          <Held organisation={organisation} />
        </section>
        <section className="space-y-3">
          <h2 className="text-xl">{t("actions")}</h2>
          <LetterNews organisation={organisation} />
          {actions}
        </section>
      </div>
    </PageShell>
  );
}

type Props = { organisation: ManagedOrganisation };

function Ended({ organisation: { standing, endedAt, endedByOrganisers } }: Props) {
  const t = useTranslations("organisations.manage");
  if (standing !== "withdrawn" || !endedAt) return null;
  return <p>{t(endedByOrganisers ? "removed" : "withdrawn", { date: formatDate(endedAt) })}</p>;
}

function Corrected({ organisation: { corrected, version, petition } }: Props) {
  const t = useTranslations("organisations.manage");
  if (!corrected || !version) return null;
  const { number, publishedAt, correction } = corrected;
  return (
    <Alert tone="warning" title={t("correctedTitle")}>
      <p>{t("corrected", { confirmed: version.number, current: number, date: formatDate(publishedAt) })}</p>
      {correction ? <p className="wrap-anywhere">{t("note", { note: correction })}</p> : null}
      <p>
        <a className="link" href={versionPath(petition.slug, number)}>
          {t("seeChanges")}
        </a>
      </p>
    </Alert>
  );
}

function Held({ organisation }: Props) {
  const t = useTranslations("organisations.manage");
  const { name, url, representative, capacity, email, confirmedAt, version, petition } = organisation;
  const items: Description[] = [
    { term: t("organisation"), description: typographe(name) },
    ...(url ? [{ term: t("url"), description: url }] : []),
    {
      term: t("representative"),
      description: representative ? <bdi>{`${representative}, ${capacity}`}</bdi> : t("erased"),
    },
    { term: t("email"), description: email || t("erased") },
    ...(confirmedAt ? [{ term: t("confirmedAt"), description: formatDateTime(confirmedAt) }] : []),
  ];
  if (version) {
    const { number, publishedAt } = version;
    const value = t.rich("versionValue", {
      number,
      date: formatDate(publishedAt),
      link: (chunks) =>
        petition.status === "suspended" ? (
          chunks
        ) : (
          <a className="link" href={versionPath(petition.slug, number)}>
            {chunks}
          </a>
        ),
    });
    items.push({ term: t("version"), description: value });
  }
  return <DescriptionList items={items} />;
}

/** Whether a withdrawal still comes in time. */
function LetterNews({ organisation: { letter, standing } }: Props) {
  const t = useTranslations("organisations.manage");
  if (letter) {
    const { reference, sealedAt, leftAt } = letter;
    const date = formatDate(leftAt ?? sealedAt);
    return <Alert tone="warning">{t(leftAt ? "letterGone" : "letterSealed", { date, reference })}</Alert>;
  }
  return standing === "confirmed" ? <p>{t("letterNotGone")}</p> : null;
}
