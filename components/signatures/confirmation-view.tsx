import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";
import { type Description, DescriptionList } from "@/components/ui/description-list";
import { petitionPath } from "@/lib/petitions/petition-paths";
import type { Confirmation } from "@/lib/signatures/read-confirmation";
import { managementPath } from "@/lib/signatures/signature-paths";
import { typographe } from "@/lib/text/french-typography";

/** What the link of the mail leads to: what will be signed, and one button; or why it cannot be. */
export function ConfirmationView({
  confirmation,
  button,
}: {
  confirmation: Confirmation;
  button: ReactNode;
}) {
  const t = useTranslations("signatures.confirmation");
  if (confirmation.kind === "waiting") {
    return (
      <MessagePage title={t("title")} lead={t("lead")}>
        <Summary confirmation={confirmation} />
        {button}
        <p className="text-sm text-muted">{t("notYou")}</p>
      </MessagePage>
    );
  }
  if (confirmation.kind === "done") {
    const { slug } = confirmation.petition;
    const title = typographe(confirmation.petition.title);
    return (
      <MessagePage title={t("doneTitle")} lead={t("doneLead", { title })}>
        <p className="flex flex-wrap gap-3">
          <ButtonLink href={managementPath(confirmation.managementToken)}>{t("manage")}</ButtonLink>
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

function Summary({ confirmation }: { confirmation: Extract<Confirmation, { kind: "waiting" }> }) {
  const t = useTranslations("signatures.confirmation");
  const { petition, name, postalCode, showName } = confirmation;
  const items: Description[] = [
    {
      term: t("petition"),
      description: <a href={petitionPath(petition.slug)}>{typographe(petition.title)}</a>,
    },
    { term: t("name"), description: <bdi>{name}</bdi> },
    { term: t("postalCode"), description: postalCode },
    { term: t("display"), description: t(showName ? "displayed" : "notDisplayed") },
  ];
  return <DescriptionList items={items} />;
}
