import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { CodeForm } from "@/components/signatures/code-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { getDb } from "@/lib/db/client";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { readAwaitedPetition } from "@/lib/signatures/read-awaited-petition";
import { confirmCode } from "./actions";

type Props = { params: Promise<{ handle: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signatures.awaiting");
  return { title: t("title") };
}

/** After signing: the same page for a new, a duplicate and a limited signer, and for a forged handle. */
export default async function AwaitingPage({ params }: Props) {
  const { handle } = await params;
  const slug = await readAwaitedPetition(getDb(), handle);
  const t = await getTranslations("signatures.awaiting");
  const texts = { code: t("code"), hint: t("codeHint"), submit: t("submit"), pending: t("pending") };
  return (
    <PageShell width="narrow">
      <PageHeader title={t("title")} lead={t("lead")} />
      <Card as="section" className="space-y-5">
        <p>{t.rich("step", { b: (chunks) => <strong>{chunks}</strong> })}</p>
        <CodeForm action={confirmCode} handle={handle} texts={texts} />
      </Card>
      <section className="mt-8 space-y-2">
        <h2 className="text-xl">{t("nothing")}</h2>
        <ul className="list-disc space-y-1 pl-5">
          <li>{t("wait")}</li>
          <li>{t("check")}</li>
          <li>{t("limit")}</li>
        </ul>
        {slug ? (
          <p className="pt-2">
            <ButtonLink href={petitionPath(slug)} variant="secondary">
              {t("back")}
            </ButtonLink>
          </p>
        ) : null}
      </section>
    </PageShell>
  );
}
