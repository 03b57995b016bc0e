import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageShell } from "@/components/layout/page-shell";
import { PetitionList } from "@/components/petitions/petition-card";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { Commune } from "@/lib/communes/commune";
import { communeForms } from "@/lib/communes/commune-forms";
import type { CommuneDirectory } from "@/lib/directory/commune-directory";
import { mairieTitle } from "@/lib/directory/mairie-title";
import type { PetitionSummary } from "@/lib/petitions/list-public-petitions";
import { ArrondissementDesks, type ShownDesk } from "./arrondissement-desks";
import { CommuneCard } from "./commune-card";
import { DirectorySources } from "./directory-sources";
import { MairieCard } from "./mairie-card";

type CommunePageProps = {
  commune: Commune;
  petitions: PetitionSummary[];
  directory: CommuneDirectory;
  /** Of the arrondissements of Paris, Lyon and Marseille; empty elsewhere. */
  desks: readonly ShownDesk[];
};

/** One commune: its petitions first, then how to reach its mairie, and where all this comes from. */
export function CommunePage({ commune, petitions, directory, desks }: CommunePageProps) {
  const t = useTranslations("directory.page");
  const { name, departmentName: department, departmentCode: code } = commune;
  const forms = communeForms(commune);
  const start = (
    <ButtonLink href={`/espace/petitions/nouvelle?commune=${commune.insee}`}>{t("start")}</ButtonLink>
  );
  const reach = (
    <ButtonLink variant="secondary" href="#mairie" className="lg:hidden">
      {t("reach")}
    </ButtonLink>
  );
  const hasActions = petitions.length > 0 || directory.mairie !== null;
  const actions = hasActions ? (
    <>
      {petitions.length > 0 ? start : null}
      {directory.mairie ? reach : null}
    </>
  ) : null;
  return (
    <PageShell width="wide">
      <PageHeader
        eyebrow={t("eyebrow", { department, code })}
        title={name}
        lead={t(directory.mairie ? "leadContacts" : "lead", { mairie: forms.mairieOf })}
        actions={actions}
      />
      <div className="space-y-10">
        <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="min-w-0 space-y-10">
            {petitions.length === 0 ? (
              <EmptyState title={t("none", { at: forms.a })} action={start}>
                {t("noneAdvice")}
              </EmptyState>
            ) : null}
            <Petitions title={t("open")} petitions={petitions.filter(({ status }) => status === "open")} />
            <Petitions title={t("others")} petitions={petitions.filter(({ status }) => status !== "open")} />
          </div>
          <aside className="min-w-0 space-y-4">
            <MairieCard
              title={mairieTitle(directory.mairie?.name ?? "", { name, mairieOf: forms.mairieOf })}
              directory={directory}
            />
            <CommuneCard commune={commune} electors={directory.electors} />
          </aside>
        </div>
        {desks.length > 0 ? <ArrondissementDesks desks={desks} /> : null}
        <DirectorySources directory={directory} />
      </div>
    </PageShell>
  );
}

function Petitions({ title, petitions }: { title: ReactNode; petitions: PetitionSummary[] }) {
  if (petitions.length === 0) return null;
  return (
    <section className="space-y-4">
      <h2 className="text-2xl">{title}</h2>
      <PetitionList petitions={petitions} />
    </section>
  );
}
