"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

const links = [
  { href: "/espace", key: "petitions" },
  { href: "/espace/campagnes", key: "campaigns" },
  { href: "/espace/collectifs", key: "collectives" },
  { href: "/espace/envois", key: "mailings" },
] as const;

const moderation = { href: "/moderation", key: "moderation" } as const;

/** The rooms of an organiser. `end` is for who is signed in, and the button that signs them out. */
export function OrganiserNav({ moderates, end }: { moderates?: boolean; end?: ReactNode }) {
  const t = useTranslations("layout.organiserNav");
  const path = usePathname();
  return (
    <div className="no-print border-b border-line">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 px-4 sm:px-6">
        <nav aria-label={t("label")}>
          <ul className="-mx-2 flex flex-wrap gap-x-1 text-sm sm:gap-x-2 sm:text-base">
            {[...links, ...(moderates ? [moderation] : [])].map((link) => (
              <li key={link.href}>
                <a
                  href={link.href}
                  className="nav-link"
                  aria-current={path === link.href ? "page" : undefined}
                >
                  {t(link.key)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {end ? <div className="-mr-3 ml-auto flex flex-wrap items-center gap-x-3 text-sm">{end}</div> : null}
      </div>
    </div>
  );
}
