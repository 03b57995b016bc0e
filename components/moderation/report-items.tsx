import { useTranslations } from "next-intl";
import { formatDateTime } from "@/lib/i18n/format";
import type { ReportItem } from "@/lib/moderation/report-view";

/** What was said against one thing, oldest first; as plain text, in its own direction. */
export function ReportItems({ reports }: { reports: readonly ReportItem[] }) {
  const t = useTranslations("reports");
  return (
    <ul className="divide-y divide-line border-y border-line">
      {reports.map(({ id, reason, details, createdAt }) => (
        <li key={id} className="space-y-1 py-3">
          <p className="font-semibold">{t(`reason.${reason}`)}</p>
          {details ? (
            <p dir="auto" className="wrap-anywhere whitespace-pre-line">
              {details}
            </p>
          ) : (
            <p className="text-muted">{t("case.noDetails")}</p>
          )}
          <p className="text-sm text-muted">{t("case.reportedOn", { date: formatDateTime(createdAt) })}</p>
        </li>
      ))}
    </ul>
  );
}
