import "server-only";
import type { Db } from "@/lib/db/client";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { OTHER_SIGNERS_COLUMNS } from "./shown-elected";
import { TALLY_COLUMNS, TALLY_JOINS } from "./tally-sql";

/** How many petitions of a département the campaign's own page names; its département's page has the others. */
export const SHOWN_IN_A_DEPARTMENT = 20;
/** How many that page names: a département has 890 communes at most. */
const LISTED_IN_A_DEPARTMENT = 1000;

/** Who signed, each kind apart. */
type SignedCounts = {
  /** Confirmed signatures of people. */
  confirmed: number;
  /** Élu·es who signed. */
  elected: number;
  /** Organisations that confirmed. */
  organisations: number;
};

export type CampaignPetition = {
  slug: string;
  title: string;
  status: PetitionStatus;
  insee: string;
  communeName: string;
  residentsMaySign: boolean;
} & SignedCounts;

export type CampaignDepartment = {
  code: string;
  name: string;
  /** Of all its petitions, whether named here or not. */
  petitionCount: number;
  /** Of them, how many letters went to their mairie. */
  delivered: number;
  /** Those with the most signatures first. */
  petitions: CampaignPetition[];
} & SignedCounts;

/** What became of a campaign, département by département in the order of their codes. */
export type CampaignOutcome = {
  petitionCount: number;
  delivered: number;
  departments: CampaignDepartment[];
} & SignedCounts;

type Row = CampaignPetition & {
  departmentCode: string;
  departmentName: string;
  inDepartment: number;
  confirmedThere: number;
  electedThere: number;
  organisationsThere: number;
  deliveredThere: number;
};

/**
 * The petitions of a campaign that everybody may read: a suspended one is neither named nor counted. Costs the
 * same at one signature and at a million; at most `SHOWN_IN_A_DEPARTMENT` rows a département come back.
 *
 * @param departmentCode one département, all of it.
 */
export async function readCampaignPetitions(
  db: Db,
  campaignId: string,
  departmentCode: string | null = null,
): Promise<CampaignOutcome> {
  const shown = departmentCode === null ? SHOWN_IN_A_DEPARTMENT : LISTED_IN_A_DEPARTMENT;
  const rows = await db.$queryRaw<Row[]>`
    WITH counted AS (
      SELECT p.slug, p.title, p.status, c.insee, c.name AS commune_name, c.department_code, c.department_name,
        p.residents_may_sign, ${TALLY_COLUMNS}, ${OTHER_SIGNERS_COLUMNS}
      FROM petitions p JOIN communes c ON c.insee = p.commune_insee ${TALLY_JOINS}
      WHERE p.campaign_id = ${campaignId}::uuid AND p.status IN ('open', 'closed', 'delivered')
        AND (${departmentCode}::text IS NULL OR c.department_code = ${departmentCode}::text)
    ), ranked AS (
      SELECT *, row_number() OVER (PARTITION BY department_code ORDER BY confirmed DESC, slug) AS rank,
        count(*) OVER (PARTITION BY department_code) AS in_department,
        sum(confirmed) OVER (PARTITION BY department_code) AS confirmed_there,
        sum(elected) OVER (PARTITION BY department_code) AS elected_there,
        sum(organisations) OVER (PARTITION BY department_code) AS organisations_there,
        count(*) FILTER (WHERE status = 'delivered') OVER (PARTITION BY department_code) AS delivered_there
      FROM counted
    )
    SELECT slug, title, status::text AS status, insee, commune_name AS "communeName", confirmed, elected, organisations,
      residents_may_sign AS "residentsMaySign", department_code AS "departmentCode", department_name AS "departmentName",
      in_department::int AS "inDepartment", confirmed_there::int AS "confirmedThere",
      elected_there::int AS "electedThere", organisations_there::int AS "organisationsThere",
      delivered_there::int AS "deliveredThere"
    FROM ranked WHERE rank <= ${shown} ORDER BY department_code, rank`;
  return outcomeOf(rows);
}

function outcomeOf(rows: readonly Row[]): CampaignOutcome {
  const departments = new Map<string, CampaignDepartment>();
  for (const {
    departmentCode,
    departmentName,
    inDepartment,
    confirmedThere,
    electedThere,
    organisationsThere,
    deliveredThere,
    ...petition
  } of rows) {
    const known = departments.get(departmentCode) ?? {
      code: departmentCode,
      name: departmentName,
      petitionCount: inDepartment,
      confirmed: confirmedThere,
      elected: electedThere,
      organisations: organisationsThere,
      delivered: deliveredThere,
      petitions: [],
    };
    known.petitions.push(petition);
    departments.set(departmentCode, known);
  }
  const list = [...departments.values()];
  const total = (of: (department: CampaignDepartment) => number) =>
    list.reduce((sum, one) => sum + of(one), 0);
  return {
    petitionCount: total((one) => one.petitionCount),
    confirmed: total((one) => one.confirmed),
    elected: total((one) => one.elected),
    organisations: total((one) => one.organisations),
    delivered: total((one) => one.delivered),
    departments: list,
  };
}
