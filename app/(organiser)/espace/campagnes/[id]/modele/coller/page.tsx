import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PasteForm } from "@/components/campaigns/paste-form";
import { PageShell } from "@/components/layout/page-shell";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { readTemplate } from "@/lib/campaigns/read-template";
import { pastePath, templatePath } from "@/lib/campaigns/template-paths";
import { orNotFound } from "@/lib/http/or-not-found";
import { pageContext } from "../../../../page-context";
import { pasteAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates.paste"))("title") };
}

/** A letter that circulates already, made a template. */
export default async function PasteTemplatePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await pageContext(pastePath(id));
  const desk = await orNotFound(readTemplate(ctx, id));
  if (!desk) notFound();
  const t = await getTranslations("templates");
  return (
    <PageShell width="text">
      <Breadcrumb crumbs={[{ label: t("title"), href: templatePath(id) }, { label: t("paste.title") }]} />
      <PageHeader eyebrow={desk.campaign.title} title={t("paste.title")} lead={t("paste.lead")} />
      <PasteForm
        action={pasteAction}
        campaignId={id}
        digest={desk.digest}
        replaces={desk.template.body.trim() !== ""}
      />
    </PageShell>
  );
}
