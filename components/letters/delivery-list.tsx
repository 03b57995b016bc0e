import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { BadgeTone } from "@/components/ui/badge";
import { StatusBadge } from "@/components/ui/badge";
import type { FormState } from "@/lib/actions/form-state";
import type { AddressStanding } from "@/lib/addresses/address-standing";
import type { DeliveryChannel, DeliveryStatus } from "@/lib/db/generated/enums";
import { formatDate, formatDateTime } from "@/lib/i18n/format";
import { LetterForm } from "./letter-form";
import { ReaddressForm } from "./readdress-form";

export type DeliveryRow = {
  id: string;
  name: string;
  function: string;
  channel: DeliveryChannel;
  email: string;
  postalAddress: string;
  status: DeliveryStatus;
  attempts: number;
  lastAnswer: string | null;
  nextAttemptAt: Date | null;
  sentAt: Date | null;
  /** Whether the address may be written to today; `null` for a letter that is posted. */
  standing: AddressStanding | null;
  /** Why a moderator refused the address; empty unless they did. */
  refusal: string;
};

type DeliveryListProps = {
  petitionId: string;
  rows: DeliveryRow[];
  decide: (state: FormState, form: FormData) => Promise<FormState>;
  /** What else there is to do about one of them. */
  children?: (row: DeliveryRow) => ReactNode;
};

const tones: Record<DeliveryStatus, BadgeTone> = {
  held: "warning",
  refused: "danger",
  to_post: "accent",
  queued: "neutral",
  sending: "accent",
  sent: "success",
  failed: "danger",
  uncertain: "warning",
};

/** Every message, its state, what the mail server said, and what a person may decide. */
export function DeliveryList({ petitionId, rows, decide, children }: DeliveryListProps) {
  const t = useTranslations("letters.deliveries");
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li key={row.id} className="space-y-3 py-5">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <div className="min-w-0">
              <strong>{row.name}</strong>
              {row.function ? <span className="text-muted">, {row.function}</span> : null}
              <span className="block wrap-anywhere whitespace-pre-line">
                {isPosted(row) ? row.postalAddress : row.email}
              </span>
            </div>
            <StatusBadge tone={tones[row.status]}>{t(isPosted(row) ? "posted" : row.status)}</StatusBadge>
          </div>
          <DeliveryStory row={row} />
          <DeliveryChoices petitionId={petitionId} row={row} decide={decide} />
          {children?.(row)}
        </li>
      ))}
    </ul>
  );
}

const isPosted = ({ channel, status }: DeliveryRow) => channel === "post" && status === "sent";

/** When it left or will be tried again, and the mail server's own words, which a mairie's technician understands. */
function DeliveryStory({ row }: { row: DeliveryRow }) {
  const t = useTranslations("letters.deliveries");
  const left = isPosted(row)
    ? row.sentAt && t("postedOn", { date: formatDate(row.sentAt) })
    : row.sentAt && t("sentAt", { at: formatDateTime(row.sentAt) });
  const lines = [
    left,
    row.nextAttemptAt ? t("retryAt", { at: formatDateTime(row.nextAttemptAt), tries: row.attempts }) : null,
    row.status === "failed" ? t("failedHelp") : null,
    row.status === "uncertain" ? t("uncertainHelp") : null,
    row.status === "held" ? t("heldHelp") : null,
    row.status === "refused" ? t(row.standing === "refused" ? "refusedHelp" : "refusalLifted") : null,
    row.status === "refused" && row.refusal ? t("refusal", { reason: row.refusal }) : null,
  ].filter((line) => line !== null);
  return (
    <>
      {lines.map((line) => (
        <p key={line} className="max-w-prose">
          {line}
        </p>
      ))}
      {row.lastAnswer ? (
        <p className="max-w-prose text-muted wrap-anywhere">{t("answer", { answer: row.lastAnswer })}</p>
      ) : null}
    </>
  );
}

function DeliveryChoices({ petitionId, row, decide }: DeliveryChoicesProps) {
  switch (row.status) {
    case "failed":
      return (
        <div className="space-y-3">
          <Readdress petitionId={petitionId} row={row} decide={decide} />
          <Received petitionId={petitionId} row={row} decide={decide} />
        </div>
      );
    case "held":
    case "refused":
      return <Readdress petitionId={petitionId} row={row} decide={decide} />;
    case "uncertain":
      return (
        <div className="flex flex-wrap items-start gap-3">
          <SendAgain petitionId={petitionId} row={row} decide={decide} />
          <Received petitionId={petitionId} row={row} decide={decide} />
        </div>
      );
    default:
      return null;
  }
}

type DeliveryChoicesProps = Pick<DeliveryListProps, "petitionId" | "decide"> & { row: DeliveryRow };

/** Says to whom a button belongs, for those who do not see what stands around it. */
const named = ({ name }: DeliveryRow) => ({
  name,
  hidden: (chunks: ReactNode) => <span className="sr-only">{chunks}</span>,
});

/** Another address, or the same once more; one that waits for a moderator is left to wait unless asked. */
function Readdress({ petitionId, row, decide }: DeliveryChoicesProps) {
  const t = useTranslations("letters.deliveries");
  return (
    <ReaddressForm
      action={decide}
      petitionId={petitionId}
      deliveryId={row.id}
      email={row.email}
      summary={row.status === "held" ? t.rich("otherAddress", named(row)) : undefined}
      texts={{
        email: t.rich("email", named(row)),
        submit: t.rich("sendThere", named(row)),
        taken: t("addressTaken"),
      }}
    />
  );
}

function SendAgain({ petitionId, row, decide }: DeliveryChoicesProps) {
  const t = useTranslations("letters.deliveries");
  return (
    <LetterForm
      action={decide}
      fields={{ petitionId, deliveryId: row.id, decision: "send-again" }}
      label={t.rich("sendAgain", named(row))}
      variant="secondary"
      size="sm"
    />
  );
}

function Received({ petitionId, row, decide }: DeliveryChoicesProps) {
  const t = useTranslations("letters.deliveries");
  return (
    <LetterForm
      action={decide}
      fields={{ petitionId, deliveryId: row.id, decision: "received" }}
      label={t.rich("received", named(row))}
      variant="quiet"
      size="sm"
    />
  );
}
