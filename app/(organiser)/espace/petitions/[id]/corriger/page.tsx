import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { CorrectionForm } from "@/components/organiser/correction-form";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/http/or-not-found";
import { CORRECTABLE_STATUSES, EDITABLE_STATUSES } from "@/lib/petitions/petition-status";
import { type OwnVersions, readOwnVersions } from "@/lib/petitions/read-own-versions";
import { mayChangeAgain } from "@/lib/petitions/version-limits";
import { pageContext } from "../../../page-context";
import { correctAction } from "./actions";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("versions.correction"))("titleFrozen") };
}

/** Changing a text that is public: freely until somebody signs it, then as a correction. */
export default async function CorrectPetitionPage({ params }: Props) {
  const { id } = await params;
  const ctx = await pageContext(`/espace/petitions/${id}/corriger`);
  const versions = await orNotFound(readOwnVersions(ctx, id));
  if (!versions) notFound();
  const { petition, hasBeenSigned } = versions;
  if (EDITABLE_STATUSES.includes(petition.status)) redirect(`/espace/petitions/${id}/modifier`);
  const t = await getTranslations();
  const title = t(hasBeenSigned ? "versions.correction.titleFrozen" : "versions.correction.titleFree");
  const refusal = refusalOf(versions);
  return (
    <PageShell width="wide">
      <Breadcrumb
        crumbs={[
          { label: t("organiser.list.title"), href: "/espace" },
          { label: petition.title, href: `/espace/petitions/${petition.id}` },
          { label: title },
        ]}
      />
      <PageHeader
        title={title}
        lead={t(hasBeenSigned ? "versions.correction.leadFrozen" : "versions.correction.leadFree")}
      />
      {refusal ? (
        <Alert tone="warning" title={t("versions.correction.notNow")}>
          <p>{t(`versions.correction.${refusal}`)}</p>
        </Alert>
      ) : (
        <CorrectionForm action={correctAction} versions={versions} />
      )}
    </PageShell>
  );
}

/** Why the text may not change now. */
function refusalOf({ petition, hasBeenSigned, ...counts }: OwnVersions): "closed" | "exhausted" | null {
  if (!CORRECTABLE_STATUSES.includes(petition.status)) return "closed";
  return mayChangeAgain(counts, hasBeenSigned) ? null : "exhausted";
}
