import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { PreviewBanner } from "@/components/organiser/preview-banner";
import { PublishPanel } from "@/components/organiser/publish-panel";
import { PetitionPage } from "@/components/petitions/petition-page";
import { orNotFound } from "@/lib/http/or-not-found";
import { readRefusedRecipients } from "@/lib/petitions/declare-recipients";
import { missingForPublication } from "@/lib/petitions/petition-completeness";
import { previewOf } from "@/lib/petitions/petition-preview";
import { EDITABLE_STATUSES } from "@/lib/petitions/petition-status";
import { readFilledTexts } from "@/lib/petitions/read-filled-texts";
import { readOwnPetition } from "@/lib/petitions/read-own-petition";
import { parseText } from "@/lib/text/parse-text";
import { pageContext } from "../../../page-context";
import { publishAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organiser.preview"))("title") };
}

/** The public page before it is public, drawn by the same component, and the button that publishes it. */
export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await pageContext(`/espace/petitions/${id}/apercu`);
  const petition = await orNotFound(readOwnPetition(ctx, id));
  if (!petition) notFound();
  if (!EDITABLE_STATUSES.includes(petition.status)) redirect(`/espace/petitions/${id}`);
  const texts = await readFilledTexts(ctx.db, { ...petition, ...petition.parts }, ctx.now);
  const missing = {
    ...missingForPublication({ ...petition, questions: petition.parts.questions }, texts.errors),
    ...(await readRefusedRecipients(ctx.db, petition.commune.insee, petition.recipients)),
  };
  return (
    <>
      <PreviewBanner petition={petition} missing={missing} problems={texts.problems} />
      <PetitionPage petition={previewOf(petition, texts)} text={parseText(texts.body)} />
      <PageShell width="wide">
        <PublishPanel petition={petition} missing={missing} publish={publishAction} />
      </PageShell>
    </>
  );
}
