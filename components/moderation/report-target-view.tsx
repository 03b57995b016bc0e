import { useTranslations } from "next-intl";
import { CommentText } from "@/components/petitions/comment-items";
import { Card } from "@/components/ui/card";
import type { ReportTarget } from "@/lib/moderation/read-report-target";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { typographe } from "@/lib/text/french-typography";

/** What is about to be reported, so that nobody reports the wrong thing. */
export function ReportTargetView({ target }: { target: ReportTarget }) {
  const t = useTranslations("reports.form");
  const { slug, comment, collectiveName: collective, communeName: commune } = target;
  const title = typographe(target.title);
  const link = (chunks: React.ReactNode) => <a href={petitionPath(slug)}>{chunks}</a>;
  return (
    <Card as="section" className="space-y-2 wrap-anywhere">
      <h2 className="text-lg">{t("what")}</h2>
      {comment ? (
        <>
          <p>{t.rich("comment", { title, firstName: comment.firstName, link })}</p>
          <div className="border-l-3 border-line pl-3">
            <CommentText text={comment.text} />
          </div>
        </>
      ) : (
        <p>{t.rich("petition", { title, collective, commune, link })}</p>
      )}
    </Card>
  );
}
