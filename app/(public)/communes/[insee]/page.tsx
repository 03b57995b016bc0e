import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageShell } from "@/components/layout/page-shell";
import { PetitionList } from "@/components/petitions/petition-card";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { Commune } from "@/lib/communes/commune";
import { communeForms } from "@/lib/communes/commune-forms";
import { getCommuneIndex } from "@/lib/communes/commune-index";
import { findCommune } from "@/lib/communes/find-commune";
import { getDb } from "@/lib/db/client";
import { listPetitionsOfCommunes } from "@/lib/petitions/list-public-petitions";

type Props = { params: Promise<{ insee: string }> };

/** The commune of today; a code of before a merger leads to the address of its successor. */
async function communeOf({ params }: Props): Promise<Commune> {
  const { insee } = await params;
  const commune = findCommune(getCommuneIndex(), insee);
  if (!commune) notFound();
  if (commune.insee !== insee) permanentRedirect(`/communes/${commune.insee}`);
  return commune;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const commune = await communeOf(props);
  const t = await getTranslations("petitions.commune");
  const forms = communeForms(commune);
  return {
    title: `${t("title", { at: forms.a })} (${commune.departmentCode})`,
    description: t("lead", { mairie: forms.mairieOf }),
  };
}

/** The petitions of one commune, and the way to open another. */
export default async function CommunePage(props: Props) {
  const commune = await communeOf(props);
  const t = await getTranslations("petitions.commune");
  const { a: at, mairieOf: mairie } = communeForms(commune);
  const petitions = await listPetitionsOfCommunes(getDb(), [commune.insee, ...commune.formerCodes]);
  const open = petitions.filter(({ status }) => status === "open");
  const others = petitions.filter(({ status }) => status !== "open");
  const start = (
    <ButtonLink href={`/espace/petitions/nouvelle?commune=${commune.insee}`}>{t("start")}</ButtonLink>
  );
  return (
    <PageShell width="wide">
      <PageHeader
        eyebrow={t("eyebrow", { department: commune.departmentName })}
        title={t("title", { at })}
        lead={t("lead", { mairie })}
        actions={petitions.length > 0 ? start : null}
      />
      <div className="space-y-10">
        {petitions.length === 0 ? (
          <EmptyState title={t("none", { at })} action={start}>
            {t("noneAdvice")}
          </EmptyState>
        ) : null}
        {open.length > 0 ? (
          <Group title={t("open")}>
            <PetitionList petitions={open} />
          </Group>
        ) : null}
        {others.length > 0 ? (
          <Group title={t("others")}>
            <PetitionList petitions={others} />
          </Group>
        ) : null}
      </div>
    </PageShell>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-4">
      <h2 className="text-2xl">{title}</h2>
      {children}
    </section>
  );
}
