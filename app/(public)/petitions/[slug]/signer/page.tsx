import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageShell } from "@/components/layout/page-shell";
import { PetitionHeader } from "@/components/petitions/petition-header";
import { PetitionState } from "@/components/petitions/petition-state";
import { WhoSigns } from "@/components/petitions/who-signs";
import { RefusedSummary } from "@/components/signatures/refused-summary";
import { SignatureSection } from "@/components/signatures/signature-section";
import { ButtonLink } from "@/components/ui/button";
import { getDb } from "@/lib/db/client";
import { refusedForm } from "@/lib/http/request-context";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { type PublicPetition, readPublicPetition } from "@/lib/petitions/read-public-petition";
import type { RefusedSignature } from "@/lib/signatures/refused-signature";
import { typographe } from "@/lib/text/french-typography";

type Props = { params: Promise<{ slug: string }> };

const read = cache((slug: string) => readPublicPetition(getDb(), slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const petition = await read((await params).slug);
  if (!petition) notFound();
  const t = await getTranslations("signatures.form");
  return { title: t("metaTitle", { title: typographe(petition.title) }), robots: { index: false } };
}

/** The form alone: where a refused one comes back, with what was typed and what is to be corrected. */
export default async function SignPage({ params }: Props) {
  const petition = await read((await params).slug);
  if (!petition) notFound();
  const refused = (await refusedForm<RefusedSignature>()) ?? undefined;
  const t = await getTranslations("signatures.refusals");
  return (
    <PageShell width="narrow">
      <PetitionHeader petition={petition} />
      <Form petition={petition} refused={refused} />
      <p className="mt-6">
        <ButtonLink href={petitionPath(petition.slug)} variant="quiet">
          {t("backToPetition")}
        </ButtonLink>
      </p>
    </PageShell>
  );
}

function Form({ petition, refused }: { petition: PublicPetition; refused: RefusedSignature | undefined }) {
  if (!SIGNABLE_STATUSES.includes(petition.status)) return <PetitionState petition={petition} />;
  const summary = refused ? <RefusedSummary refused={refused} /> : null;
  if (!petition.maySign.residents) {
    return (
      <div className="space-y-5">
        {summary}
        <WhoSigns petition={petition} />
      </div>
    );
  }
  return (
    <SignatureSection petition={petition} refused={refused}>
      {summary}
    </SignatureSection>
  );
}
