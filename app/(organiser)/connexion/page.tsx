import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { SignInForm } from "@/components/organiser/sign-in-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { currentActor } from "@/lib/auth/current-actor";
import { localPath } from "@/lib/auth/return-path";
import { RETURN_PARAMETER } from "@/lib/auth/sign-in-paths";
import { NEW_PETITION_PATH } from "@/lib/petitions/own-petition-paths";
import { requestSignInLink } from "./actions";
import { signInFormTexts } from "./sign-in-form-texts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.signIn"))("title") };
}

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Asks for an address to send a link to; whoever is signed in already goes on. */
export default async function SignInPage({ searchParams }: SignInPageProps) {
  const returnTo = localPath((await searchParams)[RETURN_PARAMETER]);
  if ((await currentActor()).kind === "user") redirect(returnTo);
  const t = await getTranslations("auth.signIn");
  // Somebody who came to open a petition has no account to connect to, and need not know that one is made.
  const starts = returnTo.startsWith(NEW_PETITION_PATH);
  return (
    <PageShell width="narrow">
      <PageHeader
        eyebrow={t("eyebrow")}
        title={t(starts ? "startTitle" : "title")}
        lead={t(starts ? "startLead" : "lead")}
      />
      <Card>
        <SignInForm action={requestSignInLink} returnTo={returnTo} texts={await signInFormTexts()} />
      </Card>
      <div className="mt-6 space-y-3 text-sm text-muted">
        {starts ? null : <p>{t("first")}</p>}
        <p>{t("signers")}</p>
      </div>
    </PageShell>
  );
}
