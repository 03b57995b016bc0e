"use client";

import { useTranslations } from "next-intl";
import { ErrorMessage, errorIdOf } from "@/components/layout/error-message";
import { Button, ButtonLink } from "@/components/ui/button";

export default function OrganiserError({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("layout.error");
  const texts = { title: t("title"), lead: t("lead"), advice: t("advice"), reference: t("reference") };
  return (
    <ErrorMessage texts={texts} errorId={errorIdOf(error)}>
      <Button onClick={retry}>{t("retry")}</Button>
      <ButtonLink href="/espace" variant="secondary">
        {t("organisers")}
      </ButtonLink>
    </ErrorMessage>
  );
}
