import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { TemplateChangeForm } from "@/components/organiser/template-change-form";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/http/or-not-found";
import { formatDate } from "@/lib/i18n/format";
import { templateChangePath } from "@/lib/petitions/own-petition-paths";
import { readTemplateChange } from "@/lib/petitions/read-template-change";
import { pageContext } from "../../../page-context";
import { adoptTemplateAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates.change"))("title") };
}

/** What a campaign changed in its template since, beside the group's own text. */
export default async function TemplateChangePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await pageContext(templateChangePath(id));
  const view = await orNotFound(readTemplateChange(ctx, id));
  if (!view) notFound();
  const { petition, news } = view;
  const t = await getTranslations("templates.change");
  const list = await getTranslations("organiser.list");
  const lead = news && {
    campaign: news.campaignTitle,
    number: news.to.number,
    date: formatDate(news.to.publishedAt),
  };
  return (
    <PageShell width="wide">
      <Breadcrumb
        crumbs={[
          { label: list("title"), href: "/espace" },
          { label: petition.title, href: `/espace/petitions/${petition.id}` },
          { label: t("title") },
        ]}
      />
      <PageHeader title={t("title")} lead={lead ? t("lead", lead) : undefined} />
      {news ? (
        <div className="space-y-8">
          {news.to.note ? (
            <Alert title={t("note")}>
              <p className="wrap-anywhere whitespace-pre-line">{news.to.note}</p>
            </Alert>
          ) : null}
          <TemplateChangeForm
            action={adoptTemplateAction}
            petition={petition}
            templateVersionId={news.to.id}
            changes={news.changes}
          />
        </div>
      ) : (
        <Alert>{t("upToDate")}</Alert>
      )}
    </PageShell>
  );
}
