import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ElectedForm } from "@/components/elected/elected-form";
import { ElectedNotice } from "@/components/elected/elected-notice";
import { PageShell } from "@/components/layout/page-shell";
import { PetitionHeader } from "@/components/petitions/petition-header";
import { PetitionState } from "@/components/petitions/petition-state";
import { SignaturesWorthLine } from "@/components/petitions/signatures-worth-line";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { communeForms } from "@/lib/communes/commune-forms";
import { getDb } from "@/lib/db/client";
import { outsideRecipients } from "@/lib/petitions/outside-recipients";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { type PublicPetition, readPublicPetition } from "@/lib/petitions/read-public-petition";
import { typographe } from "@/lib/text/french-typography";
import { signElected } from "./actions";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ envoye?: string | string[] }> };

const read = cache((slug: string) => readPublicPetition(getDb(), slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const petition = await read((await params).slug);
  if (!petition) notFound();
  const t = await getTranslations("elected.form");
  return { title: t("metaTitle", { title: typographe(petition.title) }), robots: { index: false } };
}

/** Where an élu·e signs: what will be public is said before anything is asked. */
export default async function SignAsElectedPage({ params, searchParams }: Props) {
  const petition = await read((await params).slug);
  if (!petition) notFound();
  const t = await getTranslations("elected.form");
  const sent = (await searchParams).envoye === "1";
  return (
    <PageShell width="narrow">
      <PetitionHeader petition={petition} />
      {sent ? <Sent /> : <Form petition={petition} />}
      <p className="mt-6">
        <ButtonLink href={petitionPath(petition.slug)} variant="quiet">
          {t("back")}
        </ButtonLink>
      </p>
    </PageShell>
  );
}

/** Said the same to whoever asked, whether or not a mail is on its way. */
async function Sent() {
  const t = await getTranslations("elected.form");
  return (
    <Alert tone="success" role="status" title={t("sentTitle")}>
      <p>{t("sent")}</p>
      <p>{t("sentWait")}</p>
    </Alert>
  );
}

async function Form({ petition }: { petition: PublicPetition }) {
  const t = await getTranslations("elected.form");
  if (!SIGNABLE_STATUSES.includes(petition.status)) return <PetitionState petition={petition} />;
  if (!petition.maySign.elected) return <Alert>{t("refused")}</Alert>;
  const others = outsideRecipients(petition.recipients);
  const consent = t(others.length > 0 ? "consentToAll" : "consent", {
    mairie: communeForms(petition.commune).mairieOf,
    others: others.join("\u202f; "),
  });
  return (
    <Card as="section" className="space-y-5 border-accent">
      <h2 className="text-2xl">{t("title")}</h2>
      <Alert tone="warning" title={t("publicTitle")}>
        <p>{t("public")}</p>
      </Alert>
      <p>{t("once")}</p>
      <ElectedForm action={signElected} slug={petition.slug} consent={consent}>
        <ElectedNotice petition={petition} />
      </ElectedForm>
      <SignaturesWorthLine />
    </Card>
  );
}
