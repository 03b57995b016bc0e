import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { MayorChange } from "@/lib/directory/mayor-change";

type MayorChangeNoticeProps = {
  change: MayorChange | null;
  /** Where the recipients can be changed; not given on that very page. */
  editHref?: string;
};

/** Says that the letter names somebody who is mayor no more: nothing is changed but by the organisers. */
export function MayorChangeNotice({ change, editHref }: MayorChangeNoticeProps) {
  const t = useTranslations("recipients.mayorChange");
  if (!change) return null;
  const { named, current } = change;
  return (
    <Alert tone="warning" title={t("title")}>
      <p>{current === null ? t("nobody", { named }) : t("now", { named, current })}</p>
      {editHref ? (
        <p>
          <a href={editHref}>{t("edit")}</a>
        </p>
      ) : null}
    </Alert>
  );
}
