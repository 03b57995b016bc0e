import { useTranslations } from "next-intl";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";

/** A link that was cut, forged, or whose signature was erased: the same for all three. */
export default function SignatureGone() {
  const t = useTranslations("signatures");
  return (
    <MessagePage title={t("manage.gone")} lead={t("manage.goneLead")}>
      <p>
        <ButtonLink href="/">{t("erased.home")}</ButtonLink>
      </p>
    </MessagePage>
  );
}
