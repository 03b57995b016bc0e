import { useTranslations } from "next-intl";
import { Progress } from "@/components/ui/progress";
import { formatDate } from "@/lib/i18n/format";
import type { Threshold } from "@/lib/petitions/threshold";
import { SourceText } from "./source-text";

type PetitionProgressProps = {
  /** Confirmed signatures. */
  count: number;
  threshold: Threshold;
};

/**
 * How far the goal is, and what it means. That a scheme's or the law's number is “reached” is never said here:
 * whether these signatures count for it is not for this site to say.
 */
export function PetitionProgress({ count, threshold }: PetitionProgressProps) {
  const t = useTranslations("thresholds.progress");
  if (threshold.kind === "own") return <Progress count={count} goal={threshold.goal} />;
  const goal = threshold.goal ?? 0;
  const target = threshold.goal === null ? "" : t(count < goal ? "goal" : "reached", { goal });
  return (
    <>
      <Progress count={count} goal={goal} target={target} />
      <Meaning threshold={threshold} />
    </>
  );
}

function Meaning({ threshold }: { threshold: Exclude<Threshold, { kind: "own" }> }) {
  const t = useTranslations("thresholds.shown");
  if (threshold.goal === null) return <p className="text-sm text-muted">{t("electorsUnknown")}</p>;
  const [text, source] =
    threshold.kind === "scheme"
      ? [t("scheme", { label: threshold.label }), threshold.source]
      : [
          t("electors", {
            registered: threshold.count.registered,
            date: formatDate(threshold.count.countedOn),
          }),
          threshold.count.source,
        ];
  return (
    <p className="text-sm wrap-anywhere text-muted">
      {text} {source ? t.rich("source", { source: () => <SourceText source={source} /> }) : null}
    </p>
  );
}
