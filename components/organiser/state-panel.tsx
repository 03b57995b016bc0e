import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { LetterStatus, PetitionStatus } from "@/lib/db/generated/enums";
import { formatDateTime } from "@/lib/i18n/format";
import { nextStatus } from "@/lib/petitions/petition-status";
import { ActionButton, type FormAction } from "./action-button";

type StatePanelProps = {
  petition: {
    id: string;
    status: PetitionStatus;
    publishedAt: Date | null;
    closedAt: Date | null;
    deliveredAt: Date | null;
    letterStatus: LetterStatus | null;
  };
  close: FormAction;
  reopen: FormAction;
};

/** What happened to the petition, and what its organisers may still do with it. */
export function StatePanel({ petition, close, reopen }: StatePanelProps) {
  const t = useTranslations("organiser.watch");
  const dates = [
    { term: t("publishedOn"), at: petition.publishedAt },
    { term: t("closedOn"), at: petition.closedAt },
    { term: t("deliveredOn"), at: petition.deliveredAt },
  ].flatMap(({ term, at }) => (at ? [{ term, time: formatDateTime(at) }] : []));
  const isSealed = petition.letterStatus === "sealed";
  const fields = { petitionId: petition.id };
  return (
    <Card as="section" className="space-y-4">
      <h2 className="text-xl">{t("stateHeading")}</h2>
      <dl className="space-y-2 text-sm">
        {dates.map(({ term, time }) => (
          <div key={term}>
            <dt className="text-muted">{term}</dt>
            <dd>{time}</dd>
          </div>
        ))}
      </dl>
      {isSealed ? <p>{t("done")}</p> : null}
      {!isSealed && nextStatus(petition.status, "close") ? (
        <>
          <p>{t("closeText")}</p>
          <ActionButton
            action={close}
            fields={fields}
            label={t("close")}
            pendingLabel={t("closing")}
            variant="danger"
          />
        </>
      ) : null}
      {!isSealed && nextStatus(petition.status, "reopen") ? (
        <>
          <p>{t("reopenText")}</p>
          <ActionButton
            action={reopen}
            fields={fields}
            label={t("reopen")}
            pendingLabel={t("reopening")}
            variant="secondary"
          />
        </>
      ) : null}
    </Card>
  );
}
