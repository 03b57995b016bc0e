import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/organiser/action-button";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { formatDate } from "@/lib/i18n/format";
import type { OwnOrganisation } from "@/lib/organisations/list-own-organisations";
import { webAddress } from "@/lib/petitions/web-address";
import { typographe } from "@/lib/text/french-typography";
import type { OrganisationActions } from "./own-organisation-list";

type ItemProps = {
  petitionId: string;
  organisation: OwnOrganisation;
  current: number | null;
  open: boolean;
  actions: OrganisationActions;
};

/** One organisation: who speaks for it, where it stands, and what its organisers may do about it. */
export function OwnOrganisationItem({ organisation, current, ...rest }: ItemProps) {
  const t = useTranslations("organisations.own");
  const { name, url, representative, capacity, email, afterLetter } = organisation;
  const link = webAddress(url);
  return (
    <Card as="li" className="space-y-3 wrap-anywhere">
      <div className="space-y-1">
        <p className="font-semibold">
          <bdi>{typographe(name)}</bdi>
        </p>
        {link ? (
          <p className="text-sm">
            <a className="link" href={link.href} rel="nofollow ugc noopener noreferrer">
              {link.host}
            </a>
          </p>
        ) : null}
        {representative ? <p className="text-sm">{t("byline", { representative, capacity })}</p> : null}
        {email ? <p className="text-sm text-muted">{email}</p> : null}
        <Standing organisation={organisation} current={current} />
      </div>
      {afterLetter ? <Alert tone="warning">{t("afterLetter", { reference: afterLetter })}</Alert> : null}
      <Buttons organisation={organisation} {...rest} />
    </Card>
  );
}

function Standing({ organisation, current }: Pick<ItemProps, "organisation" | "current">) {
  const t = useTranslations("organisations.own");
  const { standing, createdAt, confirmedAt, endedAt, endedByOrganisers, mailSentAt, version, invitation } =
    organisation;
  const lines: string[] = [];
  if (standing === "confirmed" && confirmedAt) {
    const text = version
      ? `, ${t(current !== null && version.number < current ? "olderVersion" : "version", { number: version.number })}`
      : "";
    lines.push(`${t("confirmedOn", { date: formatDate(confirmedAt) })}${text}`);
  }
  if (standing === "requested") lines.push(t("requestedOn", { date: formatDate(createdAt) }));
  if (invitation === "leaving") lines.push(t("inviteLeaving"));
  if (invitation === "undelivered") lines.push(t("inviteUndelivered"));
  if (mailSentAt && (invitation === "sent" || invitation === "expired")) {
    const sent = t("invitedOn", { date: formatDate(mailSentAt) });
    lines.push(invitation === "expired" ? `${sent}, ${t("expired")}` : sent);
  }
  if ((standing === "declined" || standing === "withdrawn") && endedAt) {
    lines.push(t(endedByOrganisers ? "yourWord" : "ownWord", { date: formatDate(endedAt) }));
  }
  return lines.map((line) => (
    <p key={line} className="text-sm text-muted">
      {line}
    </p>
  ));
}

function Buttons({ petitionId, organisation, open, actions }: Omit<ItemProps, "current">) {
  const t = useTranslations("organisations.own");
  const name = typographe(organisation.name);
  const common = {
    fields: { petitionId, organisationId: organisation.id },
    pendingLabel: t("pending"),
    size: "sm" as const,
  };
  switch (organisation.standing) {
    case "requested":
      return (
        <>
          {open ? <p className="text-sm">{t("acceptText")}</p> : null}
          <div className="flex flex-wrap gap-2">
            {open ? <ActionButton {...common} action={actions.accept} label={t("accept", { name })} /> : null}
            <ActionButton
              {...common}
              action={actions.refuse}
              variant="secondary"
              label={t("refuse", { name })}
            />
          </div>
        </>
      );
    case "confirmed":
    case "named":
    case "invited": {
      const key = { confirmed: "remove", named: "unname", invited: "cancel" } as const;
      const label = t(key[organisation.standing], { name });
      return <ActionButton {...common} action={actions.remove} variant="quiet" label={label} />;
    }
    default:
      return null;
  }
}
