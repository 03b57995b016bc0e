import { useTranslations } from "next-intl";
import { formatDate } from "@/lib/i18n/format";

type TemplateVersionsProps = {
  versions: readonly { id: string; number: number; note: string; publishedAt: Date; petitionCount: number }[];
};

/** What was published, newest first, and how many petitions are there. */
export function TemplateVersions({ versions }: TemplateVersionsProps) {
  const t = useTranslations("templates.versions");
  return (
    <section className="max-w-3xl space-y-3">
      <h2 className="text-2xl">{t("heading")}</h2>
      {versions.length === 0 ? <p>{t("none")}</p> : null}
      <ol className="space-y-3">
        {versions.map(({ id, number, note, publishedAt, petitionCount }) => (
          <li key={id} className="border-l-2 border-line pl-4">
            <p className="font-semibold">{t("item", { number, date: formatDate(publishedAt) })}</p>
            {note ? <p className="whitespace-pre-line wrap-anywhere">{note}</p> : null}
            <p className="text-sm text-muted">{t("petitions", { count: petitionCount })}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
