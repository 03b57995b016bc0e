import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";
import { type Description, DescriptionList } from "@/components/ui/description-list";
import { electedManagementPath } from "@/lib/elected/elected-paths";
import type { ElectedConfirmation } from "@/lib/elected/read-elected-confirmation";
import { formatDate } from "@/lib/i18n/format";
import { petitionPath, versionPath } from "@/lib/petitions/petition-paths";
import { typographe } from "@/lib/text/french-typography";

type Props = { confirmation: ElectedConfirmation; button: ReactNode };

/** What the link of an élu·e's mail leads to: what will be public, and one button; or why it cannot be. */
export function ElectedConfirmationView({ confirmation, button }: Props) {
  const t = useTranslations("elected.confirmation");
  if (confirmation.kind === "waiting") {
    return (
      <MessagePage title={t("title")} lead={t("lead")}>
        <Summary confirmation={confirmation} />
        <p>{t("public")}</p>
        {button}
        <p className="text-sm text-muted">{t("notYou")}</p>
      </MessagePage>
    );
  }
  if (confirmation.kind === "done") {
    const { slug, title } = confirmation.petition;
    return (
      <MessagePage title={t("doneTitle")} lead={t("doneLead", { title: typographe(title) })}>
        <p className="flex flex-wrap gap-3">
          <ButtonLink href={electedManagementPath(confirmation.managementToken)}>{t("manage")}</ButtonLink>
          <ButtonLink href={petitionPath(slug)} variant="secondary">
            {t("readPetition")}
          </ButtonLink>
        </p>
      </MessagePage>
    );
  }
  const { code, petition } = confirmation;
  return (
    <MessagePage title={t("refusedTitle")} lead={t(code, { title: typographe(petition?.title ?? "") })}>
      <p>
        <ButtonLink href={petition ? petitionPath(petition.slug) : "/"}>
          {t(petition ? "readPetition" : "findPetition")}
        </ButtonLink>
      </p>
    </MessagePage>
  );
}

function Summary({ confirmation }: { confirmation: Extract<ElectedConfirmation, { kind: "waiting" }> }) {
  const t = useTranslations("elected.confirmation");
  const mandates = useTranslations("elected.mandates");
  const { petition, name, mandate, territory, party, version } = confirmation;
  const items: Description[] = [
    {
      term: t("petition"),
      description: <a href={petitionPath(petition.slug)}>{typographe(petition.title)}</a>,
    },
    { term: t("name"), description: <bdi>{name}</bdi> },
    { term: t("mandate"), description: mandates(mandate) },
    { term: t("territory"), description: <bdi>{territory}</bdi> },
    { term: t("party"), description: party ? <bdi>{party}</bdi> : t("noParty") },
  ];
  if (version) {
    items.push({
      term: t("version"),
      description: t.rich("versionValue", {
        number: version.number,
        date: formatDate(version.publishedAt),
        link: (chunks) => <a href={versionPath(petition.slug, version.number)}>{chunks}</a>,
      }),
    });
  }
  return <DescriptionList items={items} />;
}
