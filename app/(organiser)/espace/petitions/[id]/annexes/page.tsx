import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { AnnexForm } from "@/components/organiser/annex-form";
import { AnnexList } from "@/components/organiser/annex-list";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/http/or-not-found";
import { ANNEXES_MAX } from "@/lib/petitions/annex-limits";
import { LETTER_STATUSES } from "@/lib/petitions/petition-status";
import { readOwnPetition } from "@/lib/petitions/read-own-petition";
import { pageContext, readParam, type SearchParams } from "../../../page-context";
import { raiseAnnexAction, removeAnnexAction } from "./actions";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("parts.annexes"))("title") };
}

/** The files that go with the letter, until it is sealed. */
export default async function AnnexesPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ctx = await pageContext(`/espace/petitions/${id}/annexes`);
  const petition = await orNotFound(readOwnPetition(ctx, id));
  if (!petition) notFound();
  const t = await getTranslations("parts.annexes");
  const list = (await getTranslations("organiser.list"))("title");
  const { annexes } = petition.parts;
  const open =
    petition.letterStatus !== "sealed" &&
    (petition.status === "draft" || LETTER_STATUSES.includes(petition.status));
  return (
    <PageShell width="text">
      <Breadcrumb
        crumbs={[
          { label: list, href: "/espace" },
          { label: petition.title, href: `/espace/petitions/${petition.id}` },
          { label: t("title") },
        ]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-8">
        {open ? null : <Alert>{t("sealed")}</Alert>}
        <AnnexList
          path={`/espace/petitions/${petition.id}/annexes`}
          letter={{ petitionId: petition.id }}
          annexes={annexes}
          open={open}
          raise={raiseAnnexAction}
          remove={removeAnnexAction}
        />
        {open && annexes.length < ANNEXES_MAX ? (
          <AnnexForm
            action={`/espace/petitions/${petition.id}/fichiers`}
            refusal={await readParam(searchParams, "refus")}
          />
        ) : null}
        {open && annexes.length >= ANNEXES_MAX ? <p className="text-muted">{t("full")}</p> : null}
      </div>
    </PageShell>
  );
}
