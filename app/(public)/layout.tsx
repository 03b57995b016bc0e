import "../globals.css";
import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SiteFrame } from "@/components/layout/site-frame";
import { clientMessages } from "@/lib/i18n/client-messages";

export const viewport: Viewport = { themeColor: "#f8f3e8", colorScheme: "light" };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout");
  return {
    title: { default: t("title"), template: t("titleTemplate") },
    description: t("description"),
    formatDetection: { telephone: false },
  };
}

/**
 * Pages for residents. `data-scriptless` tells the production server to take every script out: what is
 * rendered here is plain HTML and CSS, and must work as such.
 */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr" data-scriptless="">
      <body>
        {/* For forms written as client components: their texts are needed while rendering on the server. */}
        <NextIntlClientProvider messages={clientMessages}>
          <SiteFrame>{children}</SiteFrame>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
