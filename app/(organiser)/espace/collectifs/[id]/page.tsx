import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { CollectiveForm } from "@/components/organiser/collective-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { readOwnCollective } from "@/lib/collectives/read-own-collective";
import { orNotFound } from "@/lib/http/or-not-found";
import { pageContext } from "../../page-context";
import { editCollectiveAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("collectives.edit"))("title") };
}

export default async function EditCollectivePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await pageContext(`/espace/collectifs/${id}`);
  const collective = await orNotFound(readOwnCollective(ctx, id));
  if (!collective) notFound();
  const t = await getTranslations("collectives");
  return (
    <PageShell width="narrow">
      <Breadcrumb
        crumbs={[{ label: t("list.title"), href: "/espace/collectifs" }, { label: collective.name }]}
      />
      <PageHeader title={t("edit.title")} lead={t("edit.lead")} />
      <CollectiveForm
        action={editCollectiveAction}
        collective={collective}
        hidden={{ collectif: collective.id }}
        submit="save"
      />
    </PageShell>
  );
}
