import type { useTranslations } from "next-intl";
import { THRESHOLD_FIELDS } from "@/lib/petitions/threshold-form";

/** How the summary of problems names the fields of the threshold, in the order of the page. */
export function thresholdFieldLabels(
  t: ReturnType<typeof useTranslations<"thresholds.form">>,
): Record<string, string> {
  return {
    [THRESHOLD_FIELDS.kind]: t("kind"),
    [THRESHOLD_FIELDS.goal]: t("goal"),
    [THRESHOLD_FIELDS.label]: t("label"),
    [THRESHOLD_FIELDS.source]: t("source"),
  };
}
