import "server-only";
import type { Db } from "@/lib/db/client";

/** Changes added up in one statement. */
const BATCH = 5000;

/**
 * Adds the changes that were noted to the counters, a batch at a time.
 *
 * Invariant: a change is deleted in the statement that adds it, so it counts once whatever happens; two
 * workers take different changes (SKIP LOCKED) and touch the counters in the same order. Changes of a
 * petition that is gone are dropped with it.
 *
 * @returns how many changes were folded.
 */
export async function foldTallies(db: Db): Promise<number> {
  let folded = 0;
  for (;;) {
    const [batch] = await db.$queryRaw<{ taken: number }[]>`
      WITH batch AS (
        SELECT id FROM signature_tally_changes ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
      ), taken AS (
        DELETE FROM signature_tally_changes change USING batch WHERE change.id = batch.id
        RETURNING change.petition_id, change.confirmed, change.residents
      ), folded AS (
        INSERT INTO signature_tallies AS tally (petition_id, confirmed, residents)
        SELECT petition_id, sum(confirmed), sum(residents) FROM taken
        WHERE EXISTS (SELECT 1 FROM petitions p WHERE p.id = petition_id)
        GROUP BY petition_id ORDER BY petition_id
        ON CONFLICT (petition_id) DO UPDATE SET
          confirmed = tally.confirmed + EXCLUDED.confirmed,
          residents = tally.residents + EXCLUDED.residents
      )
      SELECT count(*)::int AS taken FROM taken`;
    const taken = batch?.taken ?? 0;
    folded += taken;
    if (taken < BATCH) return folded;
  }
}
