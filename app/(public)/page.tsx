import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CampaignList } from "@/components/campaigns/campaign-card";
import { PageShell } from "@/components/layout/page-shell";
import { CommuneResults } from "@/components/petitions/commune-results";
import { CommuneSearch } from "@/components/petitions/commune-search";
import { HomePresentation } from "@/components/petitions/home-presentation";
import { PetitionList } from "@/components/petitions/petition-card";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { CAMPAIGNS_PATH } from "@/lib/campaigns/campaign-paths";
import { listOpenCampaigns } from "@/lib/campaigns/list-public-campaigns";
import { getDb } from "@/lib/db/client";
import { env } from "@/lib/env";
import { requestContext } from "@/lib/http/request-context";
import { listLatestPetitions } from "@/lib/petitions/list-public-petitions";
import { searchCommunePetitions } from "@/lib/petitions/search-commune-petitions";
import { withinLimit } from "@/lib/security/rate-limits";

const LATEST = 6;
const CAMPAIGNS = 2;

type Props = { searchParams: Promise<{ q?: string | string[] }> };

const queryOf = async ({ searchParams }: Props) => {
  const { q } = await searchParams;
  return typeof q === "string" ? q.trim().slice(0, 120) : "";
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const query = await queryOf(props);
  if (!query) return { alternates: { canonical: env.APP_URL } };
  const t = await getTranslations("home.search");
  // A layout's template is for the pages under it, not for the one beside it.
  const template = (await getTranslations("layout"))("titleTemplate");
  return { title: { absolute: template.replace("%s", t("title")) }, robots: { index: false } };
}

/** What Doléances is, a commune to find, petitions to sign. */
export default async function HomePage(props: Props) {
  const query = await queryOf(props);
  const t = await getTranslations("home");
  return (
    <PageShell width="wide" className="space-y-12">
      <div className="grid items-center gap-8 lg:grid-cols-[minmax(0,1fr)_28rem]">
        <header>
          <h1 className="text-4xl tracking-tight">{t("title")}</h1>
          <p className="mt-4 text-lg">{t("lead")}</p>
        </header>
        <Card className="border-accent">
          <CommuneSearch query={query} />
        </Card>
      </div>
      {query ? <SearchResults query={query} /> : null}
      <LatestPetitions />
      <OpenCampaigns />
      <HomePresentation />
    </PageShell>
  );
}

async function SearchResults({ query }: { query: string }) {
  if (!(await withinLimit("search:ip", (await requestContext()).client))) {
    const t = await getTranslations("home.search");
    return <Alert tone="warning">{t("limited")}</Alert>;
  }
  return <CommuneResults query={query} {...(await searchCommunePetitions(getDb(), query))} />;
}

async function LatestPetitions() {
  const t = await getTranslations("home.latest");
  const petitions = await listLatestPetitions(getDb(), LATEST);
  return (
    <section aria-labelledby="a-signer" className="space-y-4">
      <h2 id="a-signer" className="text-2xl">
        {t("title")}
      </h2>
      {petitions.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneAdvice")}</EmptyState>
      ) : (
        <PetitionList petitions={petitions} withCommune />
      )}
    </section>
  );
}

/** Campaigns that a group can take up; nothing when there is none. */
async function OpenCampaigns() {
  const campaigns = await listOpenCampaigns(getDb(), CAMPAIGNS);
  if (campaigns.length === 0) return null;
  const t = await getTranslations("campaigns.home");
  return (
    <section aria-labelledby="campagnes" className="space-y-4">
      <h2 id="campagnes" className="text-2xl">
        {t("title")}
      </h2>
      <CampaignList campaigns={campaigns} />
      <p>
        <a href={CAMPAIGNS_PATH} className="link inline-flex min-h-11 items-center">
          {t("all")}
        </a>
      </p>
    </section>
  );
}
