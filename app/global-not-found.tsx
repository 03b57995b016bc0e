import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotFoundMessage } from "@/components/layout/not-found-message";
import PublicLayout from "./(public)/layout";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout");
  return { title: t("titleTemplate").replace("%s", t("notFound.title")) };
}

/** Any address that no page answers to. There are two root layouts, so it brings its own. */
export default function GlobalNotFound() {
  return (
    <PublicLayout>
      <NotFoundMessage />
    </PublicLayout>
  );
}
