import "server-only";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { ShownElected } from "@/lib/petitions/shown-elected";
import { type SignatoryCursor, writeCursor } from "@/lib/signatures/signatory-cursor";

export const ELECTED_A_PAGE = 100;

export type ElectedPage = {
  elected: ShownElected[];
  /** What the next page starts after; `null` on the last one. */
  next: string | null;
};

/** The élu·es who signed a petition, the first who did first; each page costs the same. */
export async function listElected(
  db: Db,
  petitionId: string,
  after: SignatoryCursor | null,
): Promise<ElectedPage> {
  const later = after
    ? Prisma.sql`AND (confirmed_at, id) > (${after.confirmedAt}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  const rows = await db.$queryRaw<(ShownElected & { confirmedAt: Date })[]>`
    SELECT id, first_name AS "firstName", last_name AS "lastName", mandate::text AS mandate, territory, party,
      mandate_id IS NOT NULL AS verified, confirmed_at AS "confirmedAt"
    FROM elected_signatures
    WHERE petition_id = ${petitionId}::uuid AND status = 'confirmed' ${later}
    ORDER BY confirmed_at, id LIMIT ${ELECTED_A_PAGE + 1}`;
  const elected = rows.slice(0, ELECTED_A_PAGE);
  const last = elected.at(-1);
  return { elected, next: last && rows.length > ELECTED_A_PAGE ? writeCursor(last) : null };
}
