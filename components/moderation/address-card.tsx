import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { formatDateTime } from "@/lib/i18n/format";
import type { AddressRequest } from "@/lib/moderation/address-request";
import { addressPath } from "@/lib/moderation/moderation-paths";
import { waitingTime } from "@/lib/moderation/waiting-time";
import { AddressBadges } from "./address-badges";
import { AddressUses } from "./address-uses";

const USES_SHOWN = 2;

/** One address of the queue or of the history: enough to choose which to look at. */
export function AddressCard({ address, now }: { address: AddressRequest; now: Date }) {
  const t = useTranslations("moderation");
  const { commune, decision, email } = address;
  const hidden = (chunks: ReactNode) => <span className="sr-only">{chunks}</span>;
  return (
    <Card as="li" className="space-y-4">
      <div className="space-y-2">
        <h2 className="font-sans text-lg font-semibold wrap-anywhere">{email}</h2>
        <p className="text-muted">
          {t("facts.communeValue", { name: commune.name, department: commune.departmentName })}
        </p>
        <p className="flex flex-wrap gap-2">
          <AddressBadges address={address} />
        </p>
        {decision === "pending" ? (
          <Waiting since={address.requestedAt} now={now} />
        ) : (
          <Decided address={address} />
        )}
      </div>
      <AddressUses uses={address.uses} most={USES_SHOWN} />
      <ButtonLink href={addressPath(address.id)} variant={decision === "pending" ? "primary" : "secondary"}>
        {t.rich(decision === "pending" ? "queue.examine" : "decisions.see", { email, hidden })}
      </ButtonLink>
    </Card>
  );
}

function Waiting({ since, now }: { since: Date; now: Date }) {
  const t = useTranslations("moderation.facts");
  const { unit, count } = waitingTime(since, now);
  return (
    <p>
      {t("waiting")} {t(unit, { count })}
    </p>
  );
}

function Decided({ address: { decision, decidedAt, decidedBy, reason } }: { address: AddressRequest }) {
  const t = useTranslations("moderation");
  if (!decidedAt) return null;
  const said = { decision: t(`decision.${decision}`), at: formatDateTime(decidedAt) };
  return (
    <>
      <p>{decidedBy ? t("decisions.by", { ...said, name: decidedBy }) : t("decisions.byOperator", said)}</p>
      {reason ? (
        <p className="text-muted wrap-anywhere whitespace-pre-line">{t("history.reason", { reason })}</p>
      ) : null}
    </>
  );
}
