import { useTranslations } from "next-intl";
import { SignerCounts } from "@/components/petitions/signer-counts";
import { type BadgeTone, StatusBadge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { campaignDepartmentPath } from "@/lib/campaigns/campaign-paths";
import type { PublicCampaign } from "@/lib/campaigns/read-public-campaign";
import { petitionPath } from "@/lib/petitions/petition-paths";
import type {
  CampaignDepartment,
  CampaignOutcome,
  CampaignPetition,
} from "@/lib/petitions/read-campaign-petitions";

/** Départements that are shown unfolded: where there are few, nobody has to look for them. */
const UNFOLDED_MAX = 3;

type CampaignPetitionsProps = { campaign: PublicCampaign; outcome: CampaignOutcome };

/** Who took the campaign up, département by département. */
export function CampaignPetitions({ campaign, outcome }: CampaignPetitionsProps) {
  const t = useTranslations("campaigns.page");
  const { departments } = outcome;
  if (departments.length === 0) {
    if (campaign.status !== "open") return <p className="text-muted">{t("petitionsNever")}</p>;
    return <EmptyState title={t("petitionsNone")}>{t("petitionsNoneAdvice")}</EmptyState>;
  }
  return (
    <section aria-labelledby="petitions" className="space-y-4">
      <h2 id="petitions" className="text-2xl">
        {t("petitionsHeading")}
      </h2>
      <div className="divide-y divide-line border-y border-line">
        {departments.map((department) => (
          <Disclosure
            key={department.code}
            open={departments.length <= UNFOLDED_MAX}
            summary={<DepartmentSummary department={department} />}
          >
            <DepartmentPetitions petitions={department.petitions} />
            {department.petitionCount > department.petitions.length ? (
              <p>
                <a
                  href={campaignDepartmentPath(campaign.slug, department.code)}
                  className="link inline-flex min-h-11 items-center"
                >
                  {t("departmentMore", { count: department.petitionCount - department.petitions.length })}
                </a>
              </p>
            ) : null}
          </Disclosure>
        ))}
      </div>
    </section>
  );
}

function DepartmentSummary({ department }: { department: CampaignDepartment }) {
  const t = useTranslations("campaigns.page");
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <span className="font-semibold">
        {t("department", { name: department.name, code: department.code })}
      </span>
      <span className="text-sm text-muted">
        <DepartmentFigures department={department} />
      </span>
    </span>
  );
}

/** “3 pétitions · 120 signatures · 1 lettre remise à la mairie”. */
export function DepartmentFigures({ department }: { department: CampaignDepartment }) {
  const t = useTranslations("campaigns.page");
  const { petitionCount, confirmed, elected, organisations, delivered } = department;
  return (
    <>
      {t("departmentPetitions", { count: petitionCount })}
      {" · "}
      <SignerCounts residentsMaySign {...{ confirmed, elected, organisations }} />
      {delivered > 0 ? ` · ${t("departmentDelivered", { count: delivered })}` : ""}
    </>
  );
}

const TONES: Partial<Record<CampaignPetition["status"], BadgeTone>> = {
  open: "accent",
  delivered: "success",
};

/** One line a petition: its commune, what it asks there, how many signed, what became of it. */
export function DepartmentPetitions({ petitions }: { petitions: readonly CampaignPetition[] }) {
  const t = useTranslations("campaigns");
  return (
    <ul className="space-y-4 wrap-anywhere">
      {petitions.map((petition) => (
        <li key={petition.slug} className="space-y-1">
          <p className="text-sm font-semibold text-accent">{petition.communeName}</p>
          <p>
            <a href={petitionPath(petition.slug)} className="link">
              {petition.title}
            </a>
          </p>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            <span>
              <SignerCounts {...petition} />
            </span>
            {petition.status === "draft" || petition.status === "suspended" ? null : (
              <StatusBadge tone={TONES[petition.status]}>{t(`outcome.${petition.status}`)}</StatusBadge>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
