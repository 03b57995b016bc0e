import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { templateChangePath } from "@/lib/petitions/own-petition-paths";

type TemplateNewsNoticeProps = {
  petitionId: string;
  news: { campaignTitle: string; to: { note: string } } | null;
};

/** Says that the campaign has changed its template since, and where the group answers. */
export function TemplateNewsNotice({ petitionId, news }: TemplateNewsNoticeProps) {
  const t = useTranslations("templates.news");
  if (!news) return null;
  return (
    <Alert title={t("title")}>
      <p>{t("text", { campaign: news.campaignTitle })}</p>
      {news.to.note ? <p className="whitespace-pre-line">{news.to.note}</p> : null}
      <p>
        <ButtonLink href={templateChangePath(petitionId)} variant="secondary" size="sm">
          {t("see")}
        </ButtonLink>
      </p>
    </Alert>
  );
}

/** Said once, on coming back from a change of the template of which nothing was taken. */
export function TemplateLeftAlert() {
  const t = useTranslations("templates.left");
  return (
    <Alert role="status" title={t("title")}>
      <p>{t("text")}</p>
    </Alert>
  );
}
