import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OwnElectedPanel } from "@/components/elected/own-elected-panel";
import { PageShell } from "@/components/layout/page-shell";
import { OrganisationsPanel } from "@/components/organisations/organisations-panel";
import { CommentsPanel } from "@/components/organiser/comments-panel";
import { DailyFigures } from "@/components/organiser/daily-figures";
import { DeleteDraft } from "@/components/organiser/delete-draft";
import { ExportPanel } from "@/components/organiser/export-panel";
import { LetterPanel } from "@/components/organiser/letter-panel";
import { PetitionFigures } from "@/components/organiser/petition-figures";
import { SharePanel } from "@/components/organiser/share-panel";
import { StatePanel } from "@/components/organiser/state-panel";
import { TemplateLeftAlert, TemplateNewsNotice } from "@/components/organiser/template-news-notice";
import { CorrectedAlert, TextPanel } from "@/components/organiser/text-panel";
import { WatchHeader } from "@/components/organiser/watch-header";
import { env } from "@/lib/env";
import { orNotFound } from "@/lib/http/or-not-found";
import { countOwnOrganisations } from "@/lib/organisations/list-own-organisations";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { readOwnFigures } from "@/lib/petitions/read-own-figures";
import { readOwnPetition } from "@/lib/petitions/read-own-petition";
import { readOwnVersions } from "@/lib/petitions/read-own-versions";
import { readTemplateChange } from "@/lib/petitions/read-template-change";
import { maySignOf } from "@/lib/petitions/who-may-sign";
import { countOwnComments } from "@/lib/signatures/list-own-comments";
import { pageContext, readParam, type SearchParams } from "../../page-context";
import { closeAction, deleteDraftAction, reopenAction } from "./actions";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organiser.list.columns"))("petition") };
}

/** One petition as those who carry it watch it: how it is doing, and what can be done with it. */
export default async function WatchPetitionPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ctx = await pageContext(`/espace/petitions/${id}`);
  const petition = await orNotFound(readOwnPetition(ctx, id));
  if (!petition) notFound();
  const justPublished = (await readParam(searchParams, "publiee")) === "1";
  const header = <WatchHeader petition={petition} justPublished={justPublished} />;
  if (petition.status === "draft") {
    return (
      <PageShell width="wide">
        {header}
        <DeleteDraft petitionId={petition.id} remove={deleteDraftAction} />
      </PageShell>
    );
  }
  const figures = await readOwnFigures(ctx, id);
  const versions = await readOwnVersions(ctx, id);
  const { news } = await readTemplateChange(ctx, id);
  const comments = await countOwnComments(ctx, id);
  const corrected = (await readParam(searchParams, "corrigee")) === "1";
  const leftTemplate = (await readParam(searchParams, "modele")) === "garde";
  return (
    <PageShell width="wide">
      {header}
      <TemplateNewsNotice petitionId={id} news={news} />
      {leftTemplate ? (
        <div className="mb-8">
          <TemplateLeftAlert />
        </div>
      ) : null}
      {corrected ? <CorrectedAlert current={versions.current} /> : null}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-8">
          <PetitionFigures figures={figures} threshold={petition.threshold} maySign={maySignOf(petition)} />
          {petition.residentsMaySign ? <DailyFigures days={figures.days} /> : null}
          <SharePanel petition={petition} url={`${env.APP_URL}${petitionPath(petition.slug)}`} />
        </div>
        <div className="min-w-0 space-y-8">
          <LetterPanel petition={petition} />
          <OwnElectedPanel petitionId={petition.id} count={figures.elected} />
          <TextPanel versions={versions} />
          <OrganisationsPanel petitionId={id} counts={await countOwnOrganisations(ctx, id)} />
          <CommentsPanel petitionId={id} view={comments} />
          <StatePanel petition={petition} close={closeAction} reopen={reopenAction} />
          <ExportPanel petitionId={petition.id} />
        </div>
      </div>
    </PageShell>
  );
}
