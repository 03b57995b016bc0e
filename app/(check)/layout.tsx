import "../globals.css";
import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SiteFrame } from "@/components/layout/site-frame";
import { messages } from "@/lib/i18n/messages";

/** Scripts carry the nonce of the request, so nothing here is rendered before it. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = { themeColor: "#f8f3e8", colorScheme: "light" };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout");
  return { title: { default: t("title"), template: t("titleTemplate") }, robots: { index: false } };
}

/** Pages for mairies: public, with the one script that compares a file without sending it. */
export default function CheckLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr">
      <body>
        <NextIntlClientProvider
          messages={{ common: messages.common, layout: messages.layout, verify: messages.verify }}
        >
          <SiteFrame>{children}</SiteFrame>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
