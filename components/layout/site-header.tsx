import { useTranslations } from "next-intl";
import { Mark } from "./mark";

/** The skip link, the name, and the two ways in. Plain links: it works before and without any script. */
export function SiteHeader() {
  const t = useTranslations("layout");
  return (
    <header className="no-print border-b border-line bg-surface">
      <a href="#contenu" className="skip-link btn btn-primary">
        {t("skipLink")}
      </a>
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-8 px-4 pt-2 sm:px-6 sm:py-2">
        <a href="/" className="inline-flex min-h-11 items-center gap-2.5" aria-label={t("header.home")}>
          <Mark />
          <span className="font-serif text-2xl font-semibold tracking-tight">Doléances</span>
        </a>
        <nav aria-label={t("header.navigation")} className="-mx-2 flex flex-wrap gap-x-2 sm:ml-auto">
          <a href="/" className="nav-link">
            {t("header.find")}
          </a>
          <a href="/espace" className="nav-link">
            {t("header.organisers")}
          </a>
        </nav>
      </div>
    </header>
  );
}
