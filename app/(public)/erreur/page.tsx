import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ErrorMessage } from "@/components/layout/error-message";
import { ButtonLink } from "@/components/ui/button";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout.error");
  return { title: t("title"), robots: { index: false } };
}

/**
 * The page that stands in for one that broke while rendering: Next then answers an empty document that
 * only a script can fill, and residents have none. The server sends this one with the same status, and
 * writes the incident's id into the empty `data-incident` element.
 */
export default async function ErrorPage() {
  const t = await getTranslations("layout.error");
  const texts = { title: t("title"), lead: t("lead"), advice: t("advice"), reference: t("reference") };
  return (
    <ErrorMessage texts={texts} errorId="">
      <ButtonLink href="">{t("retry")}</ButtonLink>
      <ButtonLink href="/" variant="secondary">
        {t("home")}
      </ButtonLink>
    </ErrorMessage>
  );
}
