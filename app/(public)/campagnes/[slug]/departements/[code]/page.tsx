import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DepartmentFigures, DepartmentPetitions } from "@/components/campaigns/campaign-petitions";
import { PageShell } from "@/components/layout/page-shell";
import { PageHeader } from "@/components/ui/page-header";
import { campaignPath } from "@/lib/campaigns/campaign-paths";
import { readPublicCampaign } from "@/lib/campaigns/read-public-campaign";
import { getDb } from "@/lib/db/client";
import { readCampaignPetitions } from "@/lib/petitions/read-campaign-petitions";

/** As the campaign's own page. */
export const revalidate = 30;

export function generateStaticParams(): { slug: string; code: string }[] {
  return [];
}

type Props = { params: Promise<{ slug: string; code: string }> };

const read = cache(async (slug: string, code: string) => {
  const campaign = /^[0-9]{1,3}$|^2[AB]$/.test(code) ? await readPublicCampaign(getDb(), slug) : null;
  if (!campaign) return null;
  const [department] = (await readCampaignPetitions(getDb(), campaign.id, code)).departments;
  return department ? { campaign, department } : null;
});

async function readOf({ params }: Props) {
  const { slug, code } = await params;
  return (await read(slug, code)) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { campaign, department } = await readOf(props);
  const t = await getTranslations("campaigns");
  return { title: t("department.title", { title: campaign.title, department: department.name }) };
}

/** All the petitions of a campaign in one département. */
export default async function Page(props: Props) {
  const { campaign, department } = await readOf(props);
  const t = await getTranslations("campaigns");
  const { name, code } = department;
  return (
    <PageShell width="text">
      <PageHeader
        eyebrow={
          <a href={campaignPath(campaign.slug)} className="link inline-flex min-h-8 items-center">
            {campaign.title}
          </a>
        }
        title={t("page.department", { name, code })}
        lead={<DepartmentFigures department={department} />}
      />
      <p className="mb-6 text-muted">{t("department.lead")}</p>
      <DepartmentPetitions petitions={department.petitions} />
    </PageShell>
  );
}
