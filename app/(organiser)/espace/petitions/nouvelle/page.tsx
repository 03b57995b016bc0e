import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { NewPetitionForm } from "@/components/organiser/new-petition-form";
import { PageHeader } from "@/components/ui/page-header";
import { listOwnCollectives } from "@/lib/collectives/list-own-collectives";
import { suggestionOf } from "@/lib/communes/commune-suggestion";
import { resolveCommune } from "@/lib/communes/resolve-commune";
import { newCollectiveAddress, newPetitionAddress } from "@/lib/petitions/own-petition-paths";
import { pageContext, readParam, type SearchParams } from "../../page-context";
import { createDraftAction } from "./actions";
import { CampaignStart } from "./campaign-start";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organiser.new"))("title") };
}

/** `?campagne=` from a campaign's page; `?commune=INSEE` from a commune's; `?recherche=` when a name answered to several communes. */
export default async function NewPetitionPage({ searchParams }: { searchParams: SearchParams }) {
  const [insee, text, title, collective, campaign] = await Promise.all(
    ["commune", "recherche", "titre", "collectif", "campagne"].map((name) => readParam(searchParams, name)),
  );
  const ctx = await pageContext(newPetitionAddress({ insee, text, title, collective, campaign }));
  if (campaign) return <CampaignStart ctx={ctx} slug={campaign} {...{ insee, collective }} />;
  const collectives = await listOwnCollectives(ctx);
  if (collectives.length === 0) redirect(newCollectiveAddress(insee));
  const chosen = insee ? resolveCommune({ insee }) : undefined;
  const several = text ? resolveCommune({ commune: text }) : undefined;
  const t = await getTranslations("organiser.new");
  return (
    <PageShell width="narrow">
      <PageHeader title={t("title")} lead={t("lead")} />
      <NewPetitionForm
        action={createDraftAction}
        collectives={collectives.map(({ id, name }) => ({ value: id, label: name }))}
        start={{
          collective,
          title,
          ...(chosen?.kind === "one" ? { commune: suggestionOf(chosen.commune) } : {}),
        }}
        {...(text && several?.kind === "many"
          ? {
              choice: {
                text,
                communes: several.hits.map(suggestionOf),
                searchAgain: newPetitionAddress({ title, collective }),
              },
            }
          : {})}
      />
    </PageShell>
  );
}
