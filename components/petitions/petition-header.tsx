import { useTranslations } from "next-intl";
import { CampaignLine } from "@/components/campaigns/campaign-line";
import { PageHeader } from "@/components/ui/page-header";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";
import { typographe } from "@/lib/text/french-typography";

/** What the petition asks, where, and who carries it. */
export function PetitionHeader({ petition }: { petition: PublicPetition }) {
  const t = useTranslations("petitions.page");
  const { commune } = petition;
  return (
    <PageHeader
      eyebrow={
        <a href={`/communes/${commune.insee}`} className="link inline-flex min-h-8 items-center">
          {t("place", { commune: commune.name, department: commune.departmentName })}
        </a>
      }
      title={typographe(petition.title)}
      lead={
        <>
          <p>{t("carriedBy", { collective: petition.collective.name })}</p>
          {petition.campaign ? <CampaignLine campaign={petition.campaign} /> : null}
        </>
      }
    />
  );
}
