import "server-only";
import { requireModerator } from "@/lib/auth/moderators";
import type { Context } from "@/lib/context";
import type { Db, Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { readCursor, writeCursor } from "@/lib/signatures/signatory-cursor";
import type { ReportCounts, ReportedPetition } from "./report-view";

export const REPORTED_A_PAGE = 20;

type Asking = Pick<Context, "db" | "actor">;

/**
 * Petitions about which, or about whose messages, something waits to be decided: that which waits longest first.
 *
 * @param after the cursor of the page before; anything else starts at the beginning.
 * @throws AppError `not-found` for whoever does not moderate.
 */
export async function listReportedPetitions(
  { db, actor }: Asking,
  after?: string,
): Promise<{ petitions: ReportedPetition[]; next: string | null }> {
  await requireModerator(db, actor);
  const cursor = readCursor(after);
  const beyond = cursor
    ? Prisma.sql`WHERE (waiting.oldest, p.id) > (${cursor.confirmedAt}::timestamptz, ${cursor.id}::uuid)`
    : Prisma.empty;
  const userId = actor.kind === "user" ? actor.userId : null;
  const rows = await db.$queryRaw<ReportedPetition[]>`
    WITH waiting AS (
      SELECT petition_id, min(created_at) AS oldest, count(*)::int AS reports,
        count(DISTINCT comment_id)::int AS comments,
        count(*) FILTER (WHERE comment_id IS NULL)::int AS "aboutPetition"
      FROM reports WHERE decision = 'pending' GROUP BY petition_id)
    SELECT p.id, p.slug, p.title, p.status::text AS status, c.name AS "communeName",
      c.department_name AS "departmentName", collective.name AS "collectiveName",
      waiting.oldest, waiting.reports, waiting.comments, waiting."aboutPetition",
      (SELECT json_object_agg(one.reason, one.count) FROM (
        SELECT reason, count(*)::int AS count FROM reports
        WHERE petition_id = p.id AND decision = 'pending' GROUP BY reason) one) AS reasons,
      EXISTS (SELECT 1 FROM memberships m WHERE m.collective_id = p.collective_id
        AND m.user_id = ${userId}::uuid) AS own
    FROM waiting
    JOIN petitions p ON p.id = waiting.petition_id
    JOIN communes c ON c.insee = p.commune_insee
    JOIN collectives collective ON collective.id = p.collective_id
    ${beyond}
    ORDER BY waiting.oldest, p.id LIMIT ${REPORTED_A_PAGE + 1}`;
  const petitions = rows.slice(0, REPORTED_A_PAGE);
  const last = petitions.at(-1);
  const more = last && rows.length > petitions.length;
  return { petitions, next: more ? writeCursor({ confirmedAt: last.oldest, id: last.id }) : null };
}

/** How much waits. @throws AppError `not-found`. */
export async function countReports({ db, actor }: Asking): Promise<ReportCounts> {
  await requireModerator(db, actor);
  return countPendingReports(db);
}

/** The same, for a job, which has no actor. */
export async function countPendingReports(db: Db | Tx): Promise<ReportCounts> {
  const [counts] = await db.$queryRaw<ReportCounts[]>`
    SELECT count(*)::int AS reports, count(DISTINCT petition_id)::int AS petitions
    FROM reports WHERE decision = 'pending'`;
  return counts ?? { reports: 0, petitions: 0 };
}
