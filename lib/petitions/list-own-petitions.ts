import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { Prisma } from "@/lib/db/generated/client";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { cleanLine } from "@/lib/text/clean-text";
import { OTHER_SIGNERS_COLUMNS } from "./shown-elected";
import { shownTitle } from "./shown-title";
import { TALLY_COLUMNS, TALLY_JOINS } from "./tally-sql";

export const OWN_PETITIONS_A_PAGE = 20;
/** Longest search looked at. */
const SEARCH_MAX = 100;

export type OwnPetitionFilter = {
  status?: PetitionStatus | undefined;
  text?: string | undefined;
  page?: number;
};

export type OwnPetitionItem = {
  id: string;
  /** Of a draft, with its fields filled as far as they can be. */
  title: string;
  status: PetitionStatus;
  communeName: string;
  departmentCode: string;
  collectiveName: string;
  confirmed: number;
  residents: number;
  /** Élu·es who signed, and organisations that confirmed. */
  elected: number;
  organisations: number;
  /** Waiting for their confirmation. */
  pending: number;
  updatedAt: Date;
};

export type OwnPetitionPage = {
  petitions: OwnPetitionItem[];
  /** From 1, never past the last. */
  page: number;
  pageCount: number;
  /** How many answer to the filter. */
  total: number;
  /** How many there are in each state, whatever the filter. */
  byStatus: Partial<Record<PetitionStatus, number>>;
};

/** The petitions of the actor's collectives, the last changed first, 20 a page. */
export async function listOwnPetitions(
  ctx: Context<UserActor>,
  filter: OwnPetitionFilter = {},
): Promise<OwnPetitionPage> {
  const mine = Prisma.sql`EXISTS (SELECT 1 FROM memberships m
    WHERE m.collective_id = p.collective_id AND m.user_id = ${ctx.actor.userId}::uuid)`;
  const wanted = Prisma.sql`${mine} AND ${statusIs(filter.status)} AND ${matches(filter.text)}`;
  const counts = await ctx.db.$queryRaw<{ status: PetitionStatus; all: number; wanted: number }[]>`
    SELECT p.status::text AS status, count(*)::int AS "all", (count(*) FILTER (WHERE ${wanted}))::int AS wanted
    FROM petitions p JOIN communes c ON c.insee = p.commune_insee WHERE ${mine} GROUP BY p.status`;
  const total = counts.reduce((sum, count) => sum + count.wanted, 0);
  const pageCount = Math.max(1, Math.ceil(total / OWN_PETITIONS_A_PAGE));
  const page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1) || 1), pageCount);
  const petitions = total === 0 ? [] : await readPage(ctx, wanted, page);
  const byStatus = Object.fromEntries(counts.map(({ status, all }) => [status, all]));
  return { petitions, page, pageCount, total, byStatus };
}

/** The page is cut before anything is counted: counting is for the rows one sees. */
async function readPage(
  ctx: Context<UserActor>,
  wanted: Prisma.Sql,
  page: number,
): Promise<OwnPetitionItem[]> {
  const rows = await ctx.db.$queryRaw<OwnPetitionRow[]>`
    WITH p AS MATERIALIZED (
      SELECT p.*, c.name AS commune_name, c.department_code, c.link_type
      FROM petitions p JOIN communes c ON c.insee = p.commune_insee WHERE ${wanted}
      ORDER BY p.updated_at DESC, p.id DESC
      LIMIT ${OWN_PETITIONS_A_PAGE} OFFSET ${(page - 1) * OWN_PETITIONS_A_PAGE}
    )
    SELECT p.id, p.title, p.status::text AS status, p.updated_at AS "updatedAt",
      p.commune_name AS "communeName", p.department_code AS "departmentCode",
      collective.name AS "collectiveName", p.commune_insee AS insee,
      p.link_type AS "linkType", p.field_values AS "fieldValues", t.free_fields AS "freeFields", ${TALLY_COLUMNS},
      ${OTHER_SIGNERS_COLUMNS},
      (SELECT count(*)::int FROM signatures s WHERE s.petition_id = p.id AND s.status = 'pending') AS pending
    FROM p JOIN collectives collective ON collective.id = p.collective_id
    LEFT JOIN template_versions t ON t.id = p.template_version_id
    ${TALLY_JOINS}
    ORDER BY p.updated_at DESC, p.id DESC`;
  return rows.map((row) => itemOf(row, ctx.now));
}

type OwnPetitionRow = OwnPetitionItem & {
  insee: string;
  linkType: number | null;
  fieldValues: unknown;
  freeFields: unknown;
};

function itemOf(
  { insee, linkType, fieldValues, freeFields, ...item }: OwnPetitionRow,
  now: Date,
): OwnPetitionItem {
  const commune = { insee, name: item.communeName, linkType, departmentCode: item.departmentCode };
  const collective = { name: item.collectiveName };
  const source = { title: item.title, commune, collective, fieldValues, templateVersion: { freeFields } };
  return { ...item, title: shownTitle(source, now) };
}

function statusIs(status: PetitionStatus | undefined): Prisma.Sql {
  return status ? Prisma.sql`p.status = ${status}::petition_status` : Prisma.sql`true`;
}

/** Both cases, because a database made with the C locale lowers only A to Z. */
const ACCENTED = "àâäçéèêëîïôöùûüÿÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ’";
const FOLDED = "aaaceeeeiioouuuyaaaceeeeiioouuuy'";

/** Every word in the title or the commune, whatever the case and the accents. */
function matches(text: string | undefined): Prisma.Sql {
  const words = cleanLine(text ?? "")
    .slice(0, SEARCH_MAX)
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8);
  const tests = words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, "\\$&").replaceAll("’", "'")}%`;
    return Prisma.sql`${fold(Prisma.sql`p.title || ' ' || c.name`)} LIKE ${fold(Prisma.sql`${pattern}::text`)}`;
  });
  return tests.length > 0 ? Prisma.join(tests, " AND ") : Prisma.sql`true`;
}

function fold(value: Prisma.Sql): Prisma.Sql {
  const ligatures = Prisma.sql`replace(replace(lower(${value}), 'œ', 'oe'), 'Œ', 'oe')`;
  return Prisma.sql`translate(${ligatures}, ${ACCENTED}, ${FOLDED})`;
}
