import "server-only";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { PUBLIC_STATUSES, SIGNABLE_STATUSES } from "./petition-status";
import { OTHER_SIGNERS_COLUMNS } from "./shown-elected";
import { TALLY_COLUMNS, TALLY_JOINS } from "./tally-sql";

/** More than any commune has had so far; a page of them all is still read in one go. */
const MOST_IN_A_COMMUNE = 200;

/** One line of a list of petitions. */
export type PetitionSummary = {
  slug: string;
  title: string;
  status: PetitionStatus;
  /** Confirmed signatures. */
  confirmed: number;
  /** Élu·es who signed, and organisations that confirmed: counted apart. */
  elected: number;
  organisations: number;
  residentsMaySign: boolean;
  collectiveName: string;
  insee: string;
  communeName: string;
  departmentCode: string;
};

/** Open petitions, the newest first. */
export function listLatestPetitions(db: Db, limit: number): Promise<PetitionSummary[]> {
  const open = Prisma.sql`p.status = ANY (${[...SIGNABLE_STATUSES]}::petition_status[])`;
  return list(db, open, Prisma.sql`p.published_at DESC`, limit);
}

/**
 * Public petitions of some communes: those one can sign first, then the newest.
 *
 * @param insee codes of today and, as petitions keep the code they were opened with, of before a merger.
 */
export function listPetitionsOfCommunes(db: Db, insee: readonly string[]): Promise<PetitionSummary[]> {
  const there = Prisma.sql`p.commune_insee = ANY (${[...insee]}::text[])
    AND p.status = ANY (${[...PUBLIC_STATUSES]}::petition_status[])`;
  return list(db, there, Prisma.sql`(p.status = 'open') DESC, p.published_at DESC`, MOST_IN_A_COMMUNE);
}

function list(db: Db, where: Prisma.Sql, order: Prisma.Sql, limit: number): Promise<PetitionSummary[]> {
  return db.$queryRaw<PetitionSummary[]>`
    SELECT p.slug, p.title, p.status::text AS status, collective.name AS "collectiveName",
      c.insee, c.name AS "communeName", c.department_code AS "departmentCode", ${TALLY_COLUMNS},
      ${OTHER_SIGNERS_COLUMNS}, p.residents_may_sign AS "residentsMaySign"
    FROM petitions p
    JOIN communes c ON c.insee = p.commune_insee
    JOIN collectives collective ON collective.id = p.collective_id
    ${TALLY_JOINS}
    WHERE ${where} ORDER BY ${order}, p.id DESC LIMIT ${limit}`;
}
