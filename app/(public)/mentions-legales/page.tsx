import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { LegalText } from "@/components/layout/legal-text";
import { operatorValues } from "../operator-values";

const sections = [
  "independence",
  "publisher",
  "hosting",
  "content",
  "petitionRight",
  "openData",
  "source",
] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("legal.legalNotice");
  return { title: t("title"), description: t("lead") };
}

export default async function LegalNoticePage() {
  // The operator's identity is known when the server runs, not when it is built.
  await connection();
  const t = await getTranslations("legal.legalNotice");
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
