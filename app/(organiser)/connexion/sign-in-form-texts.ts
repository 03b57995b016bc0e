import "server-only";
import { getTranslations } from "next-intl/server";
import type { SignInFormTexts } from "@/components/organiser/sign-in-form";

/** What the form that asks for a link says, for the pages that show it. */
export async function signInFormTexts(): Promise<SignInFormTexts> {
  const t = await getTranslations("auth.signIn");
  return { email: t("email"), emailHint: t("emailHint"), submit: t("submit"), pending: t("pending") };
}
