import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { LegalText } from "@/components/layout/legal-text";
import { operatorValues } from "../operator-values";

const sections = [
  "short",
  "controller",
  "data",
  "basis",
  "recipients",
  "retention",
  "rights",
  "elected",
  "electedSigners",
  "organisations",
  "cookies",
] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("legal.privacy");
  return { title: t("title"), description: t("lead") };
}

export default async function PrivacyPage() {
  // The operator's identity is known when the server runs, not when it is built.
  await connection();
  const t = await getTranslations("legal.privacy");
  const values = operatorValues();
  return (
    <LegalText
      title={t("title")}
      lead={t("lead")}
      sections={sections.map((key) => ({
        id: key,
        title: t(`${key}.title`),
        content: t.rich(`${key}.content`, values),
      }))}
    />
  );
}
