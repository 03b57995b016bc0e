import "server-only";
import type { Db } from "@/lib/db/client";
import { TALLY_COLUMNS, TALLY_JOINS } from "@/lib/petitions/tally-sql";
import { closedBefore } from "./retention";

export type TallyDifference = { petitionId: string; confirmed: number; residents: number };

/**
 * Counts the signatures themselves and mends the counters that say otherwise. There should be nothing to
 * mend: a difference is a defect, and the caller logs it.
 *
 * One statement a petition, hence one snapshot: people go on signing meanwhile. Petitions whose signatures
 * are past their retention are left alone, as their counters are all that is left.
 *
 * @returns the differences that were mended, as counts.
 */
export async function reconcileTallies(db: Db, now: Date): Promise<TallyDifference[]> {
  const petitions = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM petitions
    WHERE status = 'open' OR (status <> 'draft' AND (closed_at IS NULL OR closed_at >= ${closedBefore(now)}))
    ORDER BY id`;
  const differences: TallyDifference[] = [];
  for (const { id } of petitions) {
    const difference = await reconcile(db, id);
    if (difference) differences.push(difference);
  }
  return differences;
}

/** The difference is added, not set: changes folded meanwhile keep the sum it was taken from. */
async function reconcile(db: Db, petitionId: string): Promise<TallyDifference | undefined> {
  const [difference] = await db.$queryRaw<TallyDifference[]>`
    WITH known AS (
      SELECT p.id, ${TALLY_COLUMNS} FROM petitions p ${TALLY_JOINS} WHERE p.id = ${petitionId}::uuid
    ), counted AS (
      SELECT count(*)::int AS confirmed, (count(*) FILTER (WHERE resident))::int AS residents
      FROM signatures WHERE petition_id = ${petitionId}::uuid AND status = 'confirmed'
    ), difference AS (
      SELECT known.id, counted.confirmed - known.confirmed AS confirmed,
        counted.residents - known.residents AS residents
      FROM known, counted
      WHERE (counted.confirmed, counted.residents) <> (known.confirmed, known.residents)
    ), mended AS (
      INSERT INTO signature_tallies AS tally (petition_id, confirmed, residents)
      SELECT id, confirmed, residents FROM difference
      ON CONFLICT (petition_id) DO UPDATE SET
        confirmed = tally.confirmed + EXCLUDED.confirmed,
        residents = tally.residents + EXCLUDED.residents
    )
    SELECT id AS "petitionId", confirmed, residents FROM difference`;
  return difference;
}
