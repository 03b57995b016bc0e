import "server-only";
import type { Db } from "@/lib/db/client";
import { isInRegister } from "./elected-mandates";
import { findMandate } from "./find-mandate";

/** Signatures looked at in one go. */
const BATCH = 500;

type Row = {
  id: string;
  firstName: string;
  lastName: string;
  mandate: Parameters<typeof isInRegister>[0];
  territory: string;
  petitionInsee: string;
};

/**
 * Looks again for the mandates that were not found, once the register was imported since they were looked for: an
 * import comes after signatures, replaces rows, or deletes those that they were matched with. A mandate that ended
 * since stays matched: it was held when they signed.
 *
 * Looks at open petitions and those whose letter has not left: a signature of last year is not judged by the
 * register of this one.
 *
 * @returns how many were found.
 */
export async function rematchElected(db: Db): Promise<number> {
  let found = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const rows = await readUnmatched(db, after);
    for (const row of rows) {
      const mandateId = isInRegister(row.mandate) ? await findMandate(db, row, row.petitionInsee) : null;
      if (!mandateId) continue;
      const { count } = await db.electedSignature.updateMany({
        where: { id: row.id, status: "confirmed", mandateId: null },
        data: { mandateId },
      });
      found += count;
    }
    after = rows.at(-1)?.id ?? after;
    if (rows.length < BATCH) return found;
  }
}

/** Those confirmed before the newest import ended; none before there was one. */
function readUnmatched(db: Db, after: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT e.id, e.first_name AS "firstName", e.last_name AS "lastName", e.mandate::text AS mandate, e.territory,
      p.commune_insee AS "petitionInsee"
    FROM elected_signatures e JOIN petitions p ON p.id = e.petition_id
    WHERE e.status = 'confirmed' AND e.mandate_id IS NULL AND p.status IN ('open', 'closed')
      AND e.mandate IN ('mayor', 'deputy_mayor', 'municipal_councillor')
      AND EXISTS (SELECT 1 FROM directory_imports i WHERE i.dataset IN ('maires', 'conseillers'))
      AND e.id > ${after}::uuid
    ORDER BY e.id LIMIT ${BATCH}`;
}
