import "../globals.css";
import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SiteFrame } from "@/components/layout/site-frame";
import { clientMessages } from "@/lib/i18n/client-messages";

/** Scripts carry the nonce of the request, so nothing here is rendered before it. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = { themeColor: "#f8f3e8", colorScheme: "light" };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout");
  return {
    title: { default: t("organiserNav.label"), template: t("titleTemplate") },
    robots: { index: false, follow: false },
    formatDetection: { telephone: false },
  };
}

/** Pages for organisers: they hydrate. Being inside this layout never counts as being signed in. */
export default function OrganiserLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr">
      <body>
        <NextIntlClientProvider messages={clientMessages}>
          <SiteFrame>{children}</SiteFrame>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
