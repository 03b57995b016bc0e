import { useTranslations } from "next-intl";
import type { BadgeTone } from "@/components/ui/badge";
import { StatusBadge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { FormState } from "@/lib/actions/form-state";
import { formatDateTime } from "@/lib/i18n/format";
import { LetterForm } from "./letter-form";

type DeliveryStatus = "queued" | "sending" | "sent" | "failed" | "uncertain";

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

type DeliveryTableProps = {
  petitionId: string;
  rows: DeliveryRow[];
  decide: (state: FormState, form: FormData) => Promise<FormState>;
};

const tones: Record<DeliveryStatus, BadgeTone> = {
  queued: "neutral",
  sending: "accent",
  sent: "success",
  failed: "danger",
  uncertain: "warning",
};

/** Every message, its state, what the mail server said, and what a person may decide. */
export function DeliveryTable({ petitionId, rows, decide }: DeliveryTableProps) {
  const t = useTranslations("letters.deliveries");
  return (
    <Table
      caption={t("caption")}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "recipient",
          header: t("recipient"),
          rowHeader: true,
          cell: (row) => (
            <>
              {row.name}
              {row.function ? <span className="block font-normal text-muted">{row.function}</span> : null}
              <span className="block font-normal wrap-anywhere">{row.email}</span>
            </>
          ),
        },
        { key: "status", header: t("status"), cell: (row) => <DeliveryState row={row} /> },
        {
          key: "answer",
          header: t("answer"),
          cell: (row) => (
            <div className="space-y-3">
              <p className="wrap-anywhere">{row.lastAnswer || t("none")}</p>
              <DeliveryChoices petitionId={petitionId} row={row} decide={decide} />
            </div>
          ),
        },
      ]}
    />
  );
}

function DeliveryState({ row }: { row: DeliveryRow }) {
  const t = useTranslations("letters.deliveries");
  return (
    <div className="space-y-1">
      <StatusBadge tone={tones[row.status]}>{t(row.status)}</StatusBadge>
      {row.sentAt ? (
        <p className="text-sm text-muted">{t("sentAt", { at: formatDateTime(row.sentAt) })}</p>
      ) : null}
      {row.nextAttemptAt ? (
        <p className="text-sm text-muted">{t("retryAt", { at: formatDateTime(row.nextAttemptAt) })}</p>
      ) : null}
      {row.attempts > 1 ? (
        <p className="text-sm text-muted">{t("attempts", { count: row.attempts })}</p>
      ) : null}
    </div>
  );
}

function DeliveryChoices({
  petitionId,
  row,
  decide,
}: Omit<DeliveryTableProps, "rows"> & { row: DeliveryRow }) {
  const t = useTranslations("letters.deliveries");
  if (row.status !== "failed" && row.status !== "uncertain") return null;
  const fields = { petitionId, deliveryId: row.id };
  return (
    <>
      <p className="text-sm text-muted">{t(row.status === "failed" ? "failedHelp" : "uncertainHelp")}</p>
      <div className="flex flex-wrap gap-2">
        <LetterForm
          action={decide}
          fields={{ ...fields, decision: "send-again" }}
          label={t("sendAgain")}
          variant="secondary"
          size="sm"
        />
        <LetterForm
          action={decide}
          fields={{ ...fields, decision: "received" }}
          label={t("received")}
          variant="quiet"
          size="sm"
        />
      </div>
    </>
  );
}
