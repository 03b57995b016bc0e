import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { OrganiserNav } from "@/components/layout/organiser-nav";
import { SignOutButton } from "@/components/organiser/sign-out-button";
import { signOut } from "../connexion/actions";

/** The frame of the pages behind sign-in. It checks nothing: every page and action does. */
export default async function EspaceLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("auth.signOut");
  return (
    <>
      <OrganiserNav
        end={<SignOutButton action={signOut} label={t("button")} pendingLabel={t("pending")} />}
      />
      {children}
    </>
  );
}
