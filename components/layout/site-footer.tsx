import { useTranslations } from "next-intl";

const links = [
  { href: "/campagnes", key: "campaigns" },
  { href: "/verifier", key: "verify" },
  { href: "/ce-que-valent-les-signatures", key: "worth" },
  { href: "/mentions-legales", key: "legalNotice" },
  { href: "/confidentialite", key: "privacy" },
  { href: "/accessibilite", key: "accessibility" },
  { href: "/mentions-legales#source", key: "source" },
] as const;

/** Who we are not, and the pages the law asks for. */
export function SiteFooter() {
  const t = useTranslations("layout.footer");
  return (
    <footer className="no-print mt-16 border-t border-line bg-surface">
      <div className="mx-auto max-w-6xl space-y-4 px-4 py-8 sm:px-6">
        <div className="max-w-2xl space-y-1">
          <p className="font-serif text-lg font-semibold">{t("purpose")}</p>
          <p>{t("independence")}</p>
          <p className="text-sm text-muted">{t("noTracking")}</p>
        </div>
        <nav aria-label={t("navigation")}>
          <ul className="-mx-2 flex flex-wrap gap-x-2 text-sm">
            {links.map((link) => (
              <li key={link.key}>
                <a href={link.href} className="nav-link font-normal underline">
                  {t(link.key)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
