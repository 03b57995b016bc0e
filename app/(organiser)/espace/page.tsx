import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { OwnPetitionTable } from "@/components/organiser/own-petition-table";
import { PetitionFilters } from "@/components/organiser/petition-filters";
import { Welcome } from "@/components/organiser/welcome";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { PetitionStatus } from "@/lib/db/generated/enums";
import { listOwnPetitions } from "@/lib/petitions/list-own-petitions";
import { listAddress } from "@/lib/petitions/own-petition-paths";
import { pageContext, readParam, type SearchParams } from "./page-context";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organiser.list"))("title") };
}

/** An organiser's petitions: filtered by state and by words, twenty a page. */
export default async function EspacePage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await pageContext("/espace");
  const etat = await readParam(searchParams, "etat");
  const status = Object.values(PetitionStatus).find((known) => known === etat);
  const text = (await readParam(searchParams, "recherche"))?.trim() || undefined;
  const list = await listOwnPetitions(ctx, {
    status,
    text,
    page: Number(await readParam(searchParams, "page")),
  });
  const t = await getTranslations("organiser");
  const all = Object.values(list.byStatus).reduce((sum, count) => sum + count, 0);
  if (all === 0) return <Welcome />;
  return (
    <PageShell width="wide">
      <PageHeader
        title={t("list.title")}
        lead={t("list.lead")}
        actions={<ButtonLink href="/espace/petitions/nouvelle">{t("newPetition")}</ButtonLink>}
      />
      <div className="space-y-6">
        <PetitionFilters byStatus={list.byStatus} status={status} text={text} />
        {list.total === 0 ? (
          <EmptyState
            title={t("list.none")}
            action={
              <ButtonLink href="/espace" variant="secondary">
                {t("list.showAll")}
              </ButtonLink>
            }
          >
            {t("list.noneAdvice")}
          </EmptyState>
        ) : (
          <OwnPetitionTable petitions={list.petitions} />
        )}
        <Pagination
          page={list.page}
          pageCount={list.pageCount}
          href={(page) => listAddress({ status, text, page })}
        />
      </div>
    </PageShell>
  );
}
