import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";

/** Notes that the saved text calls and does not have: it can be saved so, but neither published nor sent. */
export function UnknownNotes({ labels }: { labels: readonly string[] }) {
  const t = useTranslations("parts.notes");
  if (labels.length === 0) return null;
  return (
    <Alert tone="warning" title={t("title", { count: labels.length })}>
      <ul className="list-disc space-y-1 pl-5 wrap-anywhere">
        {labels.map((label) => (
          <li key={label}>{t("missing", { call: `[^${label}]`, note: `[^${label}]: …` })}</li>
        ))}
      </ul>
    </Alert>
  );
}
