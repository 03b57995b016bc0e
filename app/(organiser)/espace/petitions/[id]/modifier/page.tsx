import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { DraftForm } from "@/components/organiser/draft-form";
import { MayorChangeNotice } from "@/components/organiser/mayor-change-notice";
import { RecipientsForm } from "@/components/organiser/recipients-form";
import { TemplateLeftAlert, TemplateNewsNotice } from "@/components/organiser/template-news-notice";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { RequiredNote } from "@/components/ui/required-note";
import { communeLabel } from "@/lib/communes/commune";
import { orNotFound } from "@/lib/http/or-not-found";
import { formatDateTime } from "@/lib/i18n/format";
import { EDITABLE_STATUSES } from "@/lib/petitions/petition-status";
import { type LetterDesk, readLetterDesk } from "@/lib/petitions/read-letter-desk";
import { type OwnPetition, readOwnPetition } from "@/lib/petitions/read-own-petition";
import { readTemplateChange, type TemplateNews } from "@/lib/petitions/read-template-change";
import { typographe } from "@/lib/text/french-typography";
import { pageContext, readParam, type SearchParams } from "../../../page-context";
import { editRecipientsAction, saveDraftAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organiser.draft"))("title") };
}

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** A draft, whole; of a public petition, what may still change. */
export default async function EditPetitionPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ctx = await pageContext(`/espace/petitions/${id}/modifier`);
  const petition = await orNotFound(readOwnPetition(ctx, id));
  if (!petition) notFound();
  const desk = await readLetterDesk(ctx.db, petition, ctx.now);
  const leftTemplate = (await readParam(searchParams, "modele")) === "garde";
  return EDITABLE_STATUSES.includes(petition.status) ? (
    <EditDraft {...{ petition, desk, leftTemplate }} news={(await readTemplateChange(ctx, id)).news} />
  ) : (
    <EditRecipients petition={petition} desk={desk} />
  );
}

type EditProps = { petition: OwnPetition; desk: LetterDesk };

type EditDraftProps = EditProps & { news: TemplateNews | null; leftTemplate: boolean };

async function EditDraft({ petition, desk, news, leftTemplate }: EditDraftProps) {
  const t = await getTranslations("organiser");
  return (
    <PageShell width="wide">
      <Breadcrumb
        crumbs={[
          { label: t("list.title"), href: "/espace" },
          { label: typographe(petition.shownTitle), href: `/espace/petitions/${petition.id}` },
          { label: t("draft.title") },
        ]}
      />
      <PageHeader
        eyebrow={communeLabel(petition.commune)}
        title={t("draft.title")}
        lead={t("draft.lead")}
        status={
          <p className="text-sm text-muted">
            {t("draft.savedAt", { date: formatDateTime(petition.updatedAt) })}
          </p>
        }
      />
      <div className="space-y-8">
        {leftTemplate ? <TemplateLeftAlert /> : null}
        <RequiredNote />
        <TemplateNewsNotice petitionId={petition.id} news={news} />
        <MayorChangeNotice change={desk.mayorChange} />
        <DraftForm action={saveDraftAction} draft={petition} desk={desk} />
      </div>
    </PageShell>
  );
}

async function EditRecipients({ petition, desk }: EditProps) {
  const t = await getTranslations("organiser");
  return (
    <PageShell width="narrow">
      <Breadcrumb
        crumbs={[
          { label: t("list.title"), href: "/espace" },
          { label: typographe(petition.shownTitle), href: `/espace/petitions/${petition.id}` },
          { label: t("recipientsPage.title") },
        ]}
      />
      <PageHeader title={t("recipientsPage.title")} lead={t("recipientsPage.lead")} />
      {petition.letterStatus === "sealed" ? (
        <Alert>{t("recipientsPage.sealed")}</Alert>
      ) : (
        <div className="space-y-8">
          <MayorChangeNotice change={desk.mayorChange} />
          <RecipientsForm action={editRecipientsAction} petition={petition} desk={desk} />
        </div>
      )}
    </PageShell>
  );
}
