import { useTranslations } from "next-intl";
import { Icon } from "./icon";

type PaginationProps = {
  /** From 1. */
  page: number;
  pageCount: number;
  href: (page: number) => string;
};

/** Previous, where we are, next: three things that fit any phone. Shows nothing for a single page. */
export function Pagination({ page, pageCount, href }: PaginationProps) {
  const t = useTranslations("common.pagination");
  if (pageCount <= 1) return null;
  return (
    <nav aria-label={t("label")} className="no-print grid grid-cols-[1fr_auto_1fr] items-center gap-2">
      <span>
        {page > 1 ? (
          <a className="btn btn-secondary btn-sm" rel="prev" href={href(page - 1)} aria-label={t("previous")}>
            <Icon name="chevron" className="size-4.5 rotate-180" />
            <span className="max-sm:hidden">{t("previous")}</span>
          </a>
        ) : null}
      </span>
      <span aria-current="page" className="text-sm">
        {t("position", { page, pageCount })}
      </span>
      <span className="text-right">
        {page < pageCount ? (
          <a className="btn btn-secondary btn-sm" rel="next" href={href(page + 1)} aria-label={t("next")}>
            <span className="max-sm:hidden">{t("next")}</span>
            <Icon name="chevron" className="size-4.5" />
          </a>
        ) : null}
      </span>
    </nav>
  );
}
