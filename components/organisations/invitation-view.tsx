import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { formatDate } from "@/lib/i18n/format";
import { ownOrganisationPath } from "@/lib/organisations/organisation-paths";
import type { Invitation } from "@/lib/organisations/read-invitation";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { typographe } from "@/lib/text/french-typography";

type Waiting = Extract<Invitation, { kind: "waiting" }>;
type InvitationViewProps = {
  invitation: Invitation;
  /** The forms, where there is something to answer. */
  confirm: ReactNode;
  decline: ReactNode;
};

/** What the link of an invitation leads to: what is asked, for whom, and both answers; or why it is too late. */
export function InvitationView({ invitation, confirm, decline }: InvitationViewProps) {
  const t = useTranslations("organisations.invitation");
  if (invitation.kind === "waiting") {
    return <Asked invitation={invitation} confirm={confirm} decline={decline} />;
  }
  if (invitation.kind === "done") {
    return (
      <MessagePage title={t("doneTitle")} lead={t("done", { name: typographe(invitation.name) })}>
        <p className="flex flex-wrap gap-3">
          <ButtonLink href={ownOrganisationPath(invitation.ownToken)}>{t("manage")}</ButtonLink>
          <ReadPetition petition={invitation.petition} />
        </p>
      </MessagePage>
    );
  }
  if (invitation.kind === "declined") {
    return (
      <MessagePage title={t("declinedTitle")} lead={t("declined")}>
        <p>
          <ReadPetition petition={invitation.petition} />
        </p>
      </MessagePage>
    );
  }
  const { code, petition, mayDecline } = invitation;
  return (
    <MessagePage title={t("refusedTitle")} lead={t(code, { title: typographe(petition?.title ?? "") })}>
      <p>
        <ReadPetition petition={petition} />
      </p>
      {mayDecline ? <Decline>{decline}</Decline> : null}
    </MessagePage>
  );
}

function Asked({
  invitation,
  confirm,
  decline,
}: {
  invitation: Waiting;
  confirm: ReactNode;
  decline: ReactNode;
}) {
  const t = useTranslations("organisations.invitation");
  const { petition, version, representative } = invitation;
  const name = typographe(invitation.name);
  const collective = typographe(petition.collectiveName);
  const { number, publishedAt } = version;
  return (
    <MessagePage title={t("title")} lead={t(representative ? "asked" : "invited", { collective, name })}>
      <DescriptionList
        items={[
          { term: t("organisation"), description: <strong>{name}</strong> },
          {
            term: t("petition"),
            description: (
              <a className="link" href={petitionPath(petition.slug)}>
                {typographe(petition.title)}
              </a>
            ),
          },
          { term: t("version"), description: t("versionValue", { number, date: formatDate(publishedAt) }) },
        ]}
      />
      <p>
        <ButtonLink href={petitionPath(petition.slug)} variant="secondary">
          {t("read")}
        </ButtonLink>
      </p>
      <Card as="section" className="space-y-4 border-accent">
        <h2 className="text-2xl">{t("confirmTitle")}</h2>
        <p>{t("wrongName", { name })}</p>
        {confirm}
      </Card>
      <Decline>{decline}</Decline>
    </MessagePage>
  );
}

/** The mail links to it: refusing is as near as confirming. */
function Decline({ children }: { children: ReactNode }) {
  const t = useTranslations("organisations.invitation");
  return (
    <Card as="section" id="refuser" className="scroll-mt-4 space-y-4">
      <h2 className="text-2xl">{t("declineTitle")}</h2>
      {children}
    </Card>
  );
}

function ReadPetition({ petition }: { petition: { slug: string } | null }) {
  const t = useTranslations("organisations.invitation");
  return (
    <ButtonLink href={petition ? petitionPath(petition.slug) : "/"} variant="secondary">
      {t(petition ? "readPetition" : "home")}
    </ButtonLink>
  );
}
