import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { CollectiveForm } from "@/components/organiser/collective-form";
import { PageHeader } from "@/components/ui/page-header";
import { RequiredNote } from "@/components/ui/required-note";
import { pageContext, readParam, type SearchParams } from "../../page-context";
import { createCollectiveAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("collectives.new"))("title") };
}

const ONWARDS = ["petition", "campagne", "envoi"];

/** A new collective; with `?suite=`, on the way to a first petition, campaign or letter to many. */
export default async function NewCollectivePage({ searchParams }: { searchParams: SearchParams }) {
  await pageContext("/espace/collectifs/nouveau");
  const asked = await readParam(searchParams, "suite");
  const next = asked && ONWARDS.includes(asked) ? asked : null;
  const insee = await readParam(searchParams, "commune");
  const t = await getTranslations("collectives.new");
  return (
    <PageShell width="narrow">
      <PageHeader title={t("title")} lead={t(next === "petition" ? "first" : "lead")} />
      <div className="space-y-6">
        <RequiredNote />
        <CollectiveForm
          action={createCollectiveAction}
          hidden={{ ...(next ? { suite: next } : {}), ...(insee ? { insee } : {}) }}
          submit={next ? "createAndContinue" : "create"}
        />
      </div>
    </PageShell>
  );
}
