import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { BadgeTone } from "@/components/ui/badge";
import { StatusBadge } from "@/components/ui/badge";
import type { FormState } from "@/lib/actions/form-state";
import { formatDateTime } from "@/lib/i18n/format";
import { LetterForm } from "./letter-form";
import { ReaddressForm } from "./readdress-form";

type DeliveryStatus = "held" | "refused" | "to_post" | "queued" | "sending" | "sent" | "failed" | "uncertain";

export type DeliveryRow = {
  id: string;
  name: string;
  function: string;
  email: string;
  status: DeliveryStatus;
  attempts: number;
  lastAnswer: string | null;
  nextAttemptAt: Date | null;
  sentAt: Date | null;
};

type DeliveryListProps = {
  petitionId: string;
  rows: DeliveryRow[];
  decide: (state: FormState, form: FormData) => Promise<FormState>;
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
export function DeliveryList({ petitionId, rows, decide }: DeliveryListProps) {
  const t = useTranslations("letters.deliveries");
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li key={row.id} className="space-y-3 py-5">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <div className="min-w-0">
              <strong>{row.name}</strong>
              {row.function ? <span className="text-muted">, {row.function}</span> : null}
              <span className="block wrap-anywhere">{row.email}</span>
            </div>
            <StatusBadge tone={tones[row.status]}>{t(row.status)}</StatusBadge>
          </div>
          <DeliveryStory row={row} />
          {row.status === "failed" || row.status === "uncertain" ? (
            <DeliveryChoices petitionId={petitionId} row={row} decide={decide} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** When it left or will be tried again, and the mail server's own words, which a mairie's technician understands. */
function DeliveryStory({ row }: { row: DeliveryRow }) {
  const t = useTranslations("letters.deliveries");
  const lines = [
    row.sentAt ? t("sentAt", { at: formatDateTime(row.sentAt) }) : null,
    row.nextAttemptAt ? t("retryAt", { at: formatDateTime(row.nextAttemptAt), tries: row.attempts }) : null,
    row.status === "failed" ? t("failedHelp") : null,
    row.status === "uncertain" ? t("uncertainHelp") : null,
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

function DeliveryChoices({
  petitionId,
  row,
  decide,
}: Omit<DeliveryListProps, "rows"> & { row: DeliveryRow }) {
  const t = useTranslations("letters.deliveries");
  const fields = { petitionId, deliveryId: row.id };
  const named = {
    name: row.name,
    hidden: (chunks: ReactNode) => <span className="sr-only">{chunks}</span>,
  };
  const received = (
    <LetterForm
      action={decide}
      fields={{ ...fields, decision: "received" }}
      label={t.rich("received", named)}
      variant="quiet"
      size="sm"
    />
  );
  if (row.status === "failed") {
    return (
      <div className="space-y-3">
        <ReaddressForm
          action={decide}
          {...fields}
          email={row.email}
          texts={{
            email: t.rich("email", named),
            submit: t.rich("sendThere", named),
            taken: t("addressTaken"),
          }}
        />
        {received}
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-start gap-3">
      <LetterForm
        action={decide}
        fields={{ ...fields, decision: "send-again" }}
        label={t.rich("sendAgain", named)}
        variant="secondary"
        size="sm"
      />
      {received}
    </div>
  );
}
