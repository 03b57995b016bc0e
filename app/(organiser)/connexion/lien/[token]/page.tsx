import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/layout/message-page";
import { ActionButton } from "@/components/organiser/action-button";
import { SignInForm } from "@/components/organiser/sign-in-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { currentActor } from "@/lib/auth/current-actor";
import { readSignInLink, type SignInLinkView } from "@/lib/auth/read-sign-in-link";
import { SIGN_IN_LINK_MINUTES } from "@/lib/auth/sign-in-link";
import { systemNow } from "@/lib/clock";
import { getDb } from "@/lib/db/client";
import { requestSignInLink, signIn } from "../../actions";
import { signInFormTexts } from "../../sign-in-form-texts";

type LinkPageProps = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.signIn"))("title") };
}

/** Behind the link of a mail: one button. Opening this page changes nothing. */
export default async function SignInLinkPage({ params }: LinkPageProps) {
  const { token } = await params;
  const link = await readSignInLink(getDb(), token, systemNow());
  if (link.state !== "usable") return <SpentLink link={link} />;
  const t = await getTranslations("auth.link.usable");
  return (
    <MessagePage title={t("title")} lead={t("lead")}>
      <ActionButton
        action={signIn}
        fields={{ jeton: token }}
        size="lg"
        label={t("button")}
        pendingLabel={t("pending")}
      />
      <p className="text-sm text-muted">{t("why")}</p>
    </MessagePage>
  );
}

/** A link that opens nothing any more: why, and the form for a new one, or the way on for who is signed in. */
async function SpentLink({ link }: { link: SignInLinkView }) {
  const t = await getTranslations("auth.link");
  const state = link.state === "usable" ? "used" : link.state;
  if ((await currentActor()).kind === "user") {
    return (
      <MessagePage title={t(`${state}.title`)} lead={t("signedIn")}>
        <p>
          <ButtonLink href={link.returnTo} size="lg">
            {t("goOn")}
          </ButtonLink>
        </p>
      </MessagePage>
    );
  }
  return (
    <MessagePage title={t(`${state}.title`)} lead={t(`${state}.lead`, { minutes: SIGN_IN_LINK_MINUTES })}>
      <Card>
        <SignInForm action={requestSignInLink} returnTo={link.returnTo} texts={await signInFormTexts()} />
      </Card>
    </MessagePage>
  );
}
