import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import { TALLY_COLUMNS, TALLY_JOINS, type Tally } from "./tally-sql";

/** The counters of one petition as they are now; zeros for a petition that is not there. */
export async function readTally(db: Db | Tx, petitionId: string): Promise<Tally> {
  const [tally] = await db.$queryRaw<Tally[]>`
    SELECT ${TALLY_COLUMNS} FROM petitions p ${TALLY_JOINS} WHERE p.id = ${petitionId}::uuid`;
  return tally ?? { confirmed: 0, residents: 0 };
}
