import { useTranslations } from "next-intl";

export type Crumb = { label: string; href?: string };

/** The way back up. The last crumb is the page itself and has no address. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations("layout");
  return (
    <nav aria-label={t("breadcrumb")} className="no-print mb-3 text-sm text-muted">
      <ol className="flex flex-wrap items-center gap-x-2">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex min-w-0 items-center gap-x-2 wrap-anywhere">
            {index > 0 ? <span aria-hidden="true">›</span> : null}
            {crumb.href ? (
              <a href={crumb.href} className="link inline-flex min-h-8 items-center">
                {crumb.label}
              </a>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
