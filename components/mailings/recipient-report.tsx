import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Disclosure } from "@/components/ui/disclosure";
import type { RecipientReport } from "@/lib/mailings/recipient-report";

/** More than this, and nobody reads the list. */
const SHOWN = 400;

/** What became of a choice: how many were added, and who was not and why. */
export function RecipientReportView({ report }: { report: RecipientReport }) {
  const t = useTranslations("mailings.recipients");
  const { added, duplicates, refused } = report;
  return (
    <Alert tone={added > 0 ? "success" : "warning"} role="status">
      <p>
        {t("added", { count: added })} {duplicates > 0 ? t("duplicates", { count: duplicates }) : null}
      </p>
      {refused.length > 0 ? (
        <Disclosure summary={t("refused", { count: refused.length })} open={refused.length <= 20}>
          <ul className="list-disc space-y-1 pl-5 wrap-anywhere">
            {refused.slice(0, SHOWN).map(({ typed, line, reason }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what was typed may be there twice, and never moves.
              <li key={index}>
                {line ? t("atLine", { line }) : null}{" "}
                {t("reasonLine", { typed, reason: t(`reasons.${reason}`) })}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Alert>
  );
}
