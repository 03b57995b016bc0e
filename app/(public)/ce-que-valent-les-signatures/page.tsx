import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LegalText, legalTags } from "@/components/layout/legal-text";

const sections = ["is", "isNot", "letter", "law", "unknown", "goals", "advice"] as const;

/** The code that article L. 1112-16 belongs to: the address of a code stays when its articles change. */
const CGCT = "https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006070633/";

const tags = {
  ...legalTags,
  legifrance: (chunks: ReactNode) => <a href={CGCT}>{chunks}</a>,
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("worth.page");
  return { title: t("title"), description: t("lead") };
}

/** What online signatures are and are not, and what the law provides for beside them. */
export default async function SignaturesWorthPage() {
  const t = await getTranslations("worth.page");
  return (
    <LegalText
      title={t("title")}
      lead={t("lead")}
      sections={sections.map((key) => ({
        id: key,
        title: t(`${key}.title`),
        content: t.rich(`${key}.content`, tags),
      }))}
    />
  );
}
