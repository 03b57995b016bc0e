import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";
import { SIGN_IN_LINK_MINUTES } from "@/lib/auth/sign-in-link";
import { signInPath } from "@/lib/auth/sign-in-paths";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.sent"))("title") };
}

/** The answer to every request for a link: it says nothing of the address, nor of any account. */
export default async function SignInSentPage() {
  const t = await getTranslations("auth.sent");
  return (
    <MessagePage title={t("title")} lead={t("lead")}>
      <p>{t("steps", { minutes: SIGN_IN_LINK_MINUTES })}</p>
      <h2 className="text-xl">{t("nothing")}</h2>
      <ul className="list-disc space-y-1 pl-5">
        <li>{t("spam")}</li>
        <li>{t("check")}</li>
        <li>{t("limit")}</li>
      </ul>
      <p>
        <ButtonLink href={signInPath()} variant="secondary">
          {t("again")}
        </ButtonLink>
      </p>
    </MessagePage>
  );
}
