import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Mark } from "./mark";

const links = [
  { href: "/", key: "find" },
  { href: "/espace", key: "organisers" },
] as const;

/** The cover of the notebook: skip link, name, and the two ways in. Works before and without any script. */
export function SiteHeader() {
  const t = useTranslations("layout");
  return (
    <header className="cover no-print">
      <a href="#contenu" className="skip-link btn btn-secondary">
        {t("skipLink")}
      </a>
      <div className="relative mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-4 px-4 py-2 sm:px-6 sm:py-3">
        <a href="/" className="inline-flex min-h-11 items-center gap-2.5" aria-label={t("header.home")}>
          <Mark />
          <span className="font-serif text-2xl font-semibold tracking-tight">{t("header.name")}</span>
        </a>
        <nav aria-label={t("header.navigation")} className="-mx-2 flex gap-x-2 max-sm:hidden">
          <SiteLinks />
        </nav>
        <details className="cover-menu sm:hidden">
          <summary className="nav-link gap-2">
            <Icon name="menu" />
            {t("header.menu")}
          </summary>
          <nav aria-label={t("header.navigation")}>
            <SiteLinks />
          </nav>
        </details>
      </div>
    </header>
  );
}

function SiteLinks() {
  const t = useTranslations("layout.header");
  return links.map((link) => (
    <a key={link.key} href={link.href} className="nav-link">
      {t(link.key)}
    </a>
  ));
}
