import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PublishTemplatePanel } from "@/components/campaigns/publish-template-panel";
import { TemplateForm } from "@/components/campaigns/template-form";
import { TemplateVersions } from "@/components/campaigns/template-versions";
import { PageShell } from "@/components/layout/page-shell";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { RequiredNote } from "@/components/ui/required-note";
import { readTemplate } from "@/lib/campaigns/read-template";
import { pastePath, templatePath } from "@/lib/campaigns/template-paths";
import { orNotFound } from "@/lib/http/or-not-found";
import { pageContext } from "../../../page-context";
import { publishTemplateAction, saveTemplateAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates"))("title") };
}

/** What a campaign hands to local groups: written here, then published as versions. */
export default async function TemplatePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await pageContext(templatePath(id));
  const desk = await orNotFound(readTemplate(ctx, id));
  if (!desk) notFound();
  const { campaign, template, digest, isChanged, problems, versions } = desk;
  const t = await getTranslations("templates");
  return (
    <PageShell width="wide">
      <PageHeader eyebrow={campaign.title} title={t("title")} lead={t("lead")} />
      <div className="space-y-10">
        <div className="max-w-3xl space-y-2">
          <ButtonLink href={pastePath(id)} variant="secondary">
            {t("paste.link")}
          </ButtonLink>
          <p className="text-sm text-muted">{t("paste.linkHint")}</p>
        </div>
        <RequiredNote />
        <TemplateForm action={saveTemplateAction} campaignId={id} {...{ template, digest, problems }} />
        <PublishTemplatePanel
          action={publishTemplateAction}
          campaignId={id}
          isFirst={versions.length === 0}
          {...{ digest, isChanged }}
        />
        <TemplateVersions versions={versions} />
      </div>
    </PageShell>
  );
}
