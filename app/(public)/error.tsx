"use client";

import { useTranslations } from "next-intl";
import { ErrorMessage, errorIdOf } from "@/components/layout/error-message";
import { ButtonLink } from "@/components/ui/button";

export default function PublicError({ error }: { error: unknown }) {
  const t = useTranslations("layout.error");
  const texts = { title: t("title"), lead: t("lead"), advice: t("advice"), reference: t("reference") };
  return (
    <ErrorMessage texts={texts} errorId={errorIdOf(error)}>
      {/* An empty address reloads this very page, without a script. */}
      <ButtonLink href="">{t("retry")}</ButtonLink>
      <ButtonLink href="/" variant="secondary">
        {t("home")}
      </ButtonLink>
    </ErrorMessage>
  );
}
