import { useTranslations } from "next-intl";
import type { LinkState } from "@/lib/db/generated/enums";
import { formatDate } from "@/lib/i18n/format";

/** What is known of a web address: `checkedAt` as a date, or as JSON has it. */
export type LinkCheckView = { state: LinkState; httpStatus: number | null; checkedAt: Date | string | null };
export type LinkChecks = Readonly<Record<string, LinkCheckView>>;

/** One sentence on an address: whether it answered, and when it was asked. Never more than advice. */
export function useLinkSentence(): (check: LinkCheckView | undefined) => string | undefined {
  const t = useTranslations("parts.links");
  return (check) => {
    if (!check) return undefined;
    const { state, httpStatus, checkedAt } = check;
    if (state === "pending" || !checkedAt) return t("pending");
    const said = httpStatus === null ? t(`${state}Silent`) : t(state, { status: httpStatus });
    return t("dated", { said, date: formatDate(new Date(checkedAt)) });
  };
}

/** The links of a text that lead nowhere, or gave no answer; nothing when all is well. */
export function BodyLinkNotes({ urls, checks }: { urls: readonly string[]; checks: LinkChecks }) {
  const t = useTranslations("parts.links");
  const sentence = useLinkSentence();
  const faulty = urls.filter((url) => ["dead", "unreachable"].includes(checks[url]?.state ?? ""));
  if (faulty.length === 0) return null;
  return (
    <div className="max-w-3xl space-y-1 text-sm">
      <p className="font-semibold">{t("inBody", { count: faulty.length })}</p>
      <ul className="list-disc space-y-1 pl-5 wrap-anywhere">
        {faulty.map((url) => (
          <li key={url}>
            {url} <span className="block text-muted">{sentence(checks[url])}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
