import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("elected.erased"))("title") };
}

export default async function ElectedErasedPage() {
  const t = await getTranslations("elected.erased");
  return (
    <MessagePage title={t("title")} lead={t("lead")}>
      <p>{t("letter")}</p>
      <p>
        <ButtonLink href="/">{t("home")}</ButtonLink>
      </p>
    </MessagePage>
  );
}
