import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PetitionBadge } from "@/components/organiser/petition-badge";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { casePath } from "@/lib/moderation/moderation-paths";
import { REPORT_REASONS } from "@/lib/moderation/report-form";
import type { ReportedPetition } from "@/lib/moderation/report-view";
import { waitingTime } from "@/lib/moderation/waiting-time";
import { typographe } from "@/lib/text/french-typography";

/** One petition of the queue: how much was reported, why, and since when it waits. */
export function ReportedCard({ petition, now }: { petition: ReportedPetition; now: Date }) {
  const t = useTranslations("reports");
  const { oldest, reports, comments, reasons } = petition;
  const title = typographe(petition.title);
  const { unit, count } = waitingTime(oldest, now);
  const hidden = (chunks: ReactNode) => <span className="sr-only">{chunks}</span>;
  return (
    <Card as="li" className="space-y-3">
      <h2 className="font-sans text-lg font-semibold wrap-anywhere">{title}</h2>
      <p className="text-muted wrap-anywhere">
        {t("queue.place", {
          commune: petition.communeName,
          department: petition.departmentName,
          collective: petition.collectiveName,
        })}
      </p>
      <p className="flex flex-wrap gap-2">
        <PetitionBadge status={petition.status} />
        {petition.own ? <Badge tone="warning">{t("queue.own")}</Badge> : null}
        {REPORT_REASONS.map((reason) => {
          const made = reasons[reason];
          return made ? (
            <Badge key={reason} tone="accent">
              {t("queue.reasonCount", { reason: t(`short.${reason}`), count: made })}
            </Badge>
          ) : null;
        })}
      </p>
      <p>
        {t("queue.reports", { count: reports })}
        {comments > 0 ? `, ${t("queue.comments", { count: comments })}` : null}
        <span className="block text-muted">
          {t("queue.waiting")} {t(`queue.${unit}`, { count })}
        </span>
      </p>
      <ButtonLink href={casePath(petition.id)}>{t.rich("queue.examine", { title, hidden })}</ButtonLink>
    </Card>
  );
}
