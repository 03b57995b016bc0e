import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { ReferenceForm } from "@/components/letters/reference-form";
import { PageHeader } from "@/components/ui/page-header";
import { readLetterReference } from "@/lib/letters/letter-reference";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("verify"))("title") };
}

/** Where a mairie types the reference of a letter. */
export default async function VerifyPage({
  searchParams,
}: {
  searchParams: Promise<{ reference?: string | string[] }>;
}) {
  const { reference } = await searchParams;
  if (typeof reference === "string" && reference.trim()) {
    // An address typed whole would be one with slashes: what is a reference goes on as such.
    const typed = reference.trim().slice(0, 200);
    redirect(`/verifier/${encodeURIComponent(readLetterReference(typed) ?? typed.slice(0, 60))}`);
  }
  const t = await getTranslations("verify");
  return (
    <PageShell width="text">
      <PageHeader title={t("title")} lead={t("lead")} />
      <ReferenceForm />
    </PageShell>
  );
}
