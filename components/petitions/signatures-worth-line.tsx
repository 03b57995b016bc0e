import { useTranslations } from "next-intl";
import { WORTH_PATH } from "@/lib/petitions/petition-paths";

/** What signing online is worth, in a sentence and a link, under every form to sign. */
export function SignaturesWorthLine() {
  const t = useTranslations("petitions.page");
  return (
    <p className="border-t border-line pt-4 text-sm text-muted">
      {t.rich("worth", { link: (chunks) => <a href={WORTH_PATH}>{chunks}</a> })}
    </p>
  );
}
