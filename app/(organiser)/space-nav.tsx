import "server-only";
import { getTranslations } from "next-intl/server";
import { OrganiserNav } from "@/components/layout/organiser-nav";
import { SignOutButton } from "@/components/organiser/sign-out-button";
import { currentActor } from "@/lib/auth/current-actor";
import { signOut } from "./connexion/actions";

/** The rooms of whoever is signed in. What it shows opens nothing: every page and action checks for itself. */
export async function SpaceNav() {
  const t = await getTranslations("auth.signOut");
  const actor = await currentActor();
  return (
    <OrganiserNav
      moderates={actor.kind === "user" && actor.role !== "organiser"}
      end={<SignOutButton action={signOut} label={t("button")} pendingLabel={t("pending")} />}
    />
  );
}
