import { useTranslations } from "next-intl";
import { reportPath } from "@/lib/petitions/petition-paths";

/** The way to say that a petition breaks the law or the rules; discreet, and always there. */
export function ReportLink({ slug }: { slug: string }) {
  const t = useTranslations("reports");
  return (
    <p className="no-print text-sm">
      <a href={reportPath(slug)} rel="nofollow" className="link inline-flex min-h-8 items-center text-muted">
        {t("link")}
      </a>
    </p>
  );
}
