import { useTranslations } from "next-intl";
import { formatDateTime } from "@/lib/i18n/format";
import { casePath } from "@/lib/moderation/moderation-paths";
import type { ModerationDecision } from "@/lib/moderation/report-view";
import { typographe } from "@/lib/text/french-typography";

type DecisionListProps = {
  decisions: readonly ModerationDecision[];
  label: string;
  /** Whether each says which petition it was about: not on that petition's own page. */
  named?: boolean;
};

/** What was decided, by whom, when and why; newest first. */
export function DecisionList({ decisions, label, named }: DecisionListProps) {
  const t = useTranslations("reports.decisions");
  return (
    <ol aria-label={label} className="divide-y divide-line border-y border-line">
      {decisions.map((decision) => (
        <li key={decision.id} className="space-y-1 py-3 wrap-anywhere">
          <p className="font-semibold">
            {t(decision.what === "dismissed" && decision.aboutComment ? "dismissedComment" : decision.what)}
          </p>
          {named ? <p>{decision.petition ? <Petition {...decision.petition} /> : t("gone")}</p> : null}
          {decision.reason ? (
            <p className="whitespace-pre-line">{t("reason", { reason: decision.reason })}</p>
          ) : null}
          {decision.note ? (
            <p className="whitespace-pre-line text-muted">{t("note", { note: decision.note })}</p>
          ) : null}
          <p className="text-sm text-muted">
            {decision.by
              ? t("by", { name: decision.by, date: formatDateTime(decision.at) })
              : t("byOperator", { date: formatDateTime(decision.at) })}
            {decision.what === "restored" ? null : ` · ${t("reports", { count: decision.reports })}`}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Petition({ id, title }: { id: string; title: string }) {
  return (
    <a href={casePath(id)} className="link">
      {typographe(title)}
    </a>
  );
}
