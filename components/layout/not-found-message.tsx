import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { MessagePage } from "./message-page";

/** What an address that leads nowhere says, and what a thing one may not see says too. */
export function NotFoundMessage() {
  const t = useTranslations("layout.notFound");
  return (
    <MessagePage title={t("title")} lead={t("lead")}>
      <p>{t("advice")}</p>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href="/">{t("home")}</ButtonLink>
        <ButtonLink href="/espace" variant="secondary">
          {t("organisers")}
        </ButtonLink>
      </p>
    </MessagePage>
  );
}
