import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listOwnCollectives } from "@/lib/collectives/list-own-collectives";
import { pageContext } from "../page-context";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("collectives.list"))("title") };
}

/** The collectives an organiser belongs to. */
export default async function CollectivesPage() {
  const ctx = await pageContext("/espace/collectifs");
  const collectives = await listOwnCollectives(ctx);
  const t = await getTranslations("collectives.list");
  const create = <ButtonLink href="/espace/collectifs/nouveau">{t("create")}</ButtonLink>;
  if (collectives.length === 0) {
    return (
      <PageShell>
        <PageHeader title={t("title")} lead={t("lead")} />
        <EmptyState title={t("empty")} action={create}>
          {t("emptyText")}
        </EmptyState>
      </PageShell>
    );
  }
  return (
    <PageShell>
      <PageHeader title={t("title")} lead={t("lead")} actions={create} />
      <ul className="grid gap-4 md:grid-cols-2">
        {collectives.map((collective) => (
          <Card key={collective.id} as="li" className="flex flex-col gap-1">
            <h2 className="text-xl">{collective.name}</h2>
            <p className="wrap-anywhere text-muted">{collective.contactEmail}</p>
            <p className="flex flex-wrap items-center justify-between gap-2">
              <span className="text-sm">{t("petitions", { count: collective.petitionCount })}</span>
              <ButtonLink
                href={`/espace/collectifs/${collective.id}`}
                variant="secondary"
                size="sm"
                aria-label={t("editNamed", { name: collective.name })}
              >
                {t("edit")}
              </ButtonLink>
            </p>
          </Card>
        ))}
      </ul>
    </PageShell>
  );
}
