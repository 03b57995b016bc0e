import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import { isInRegister } from "./elected-mandates";
import { type DeclaredMandate, matchMandate } from "./match-mandate";
import { communeOfTerritory } from "./territory-commune";

/** No council has as many members twice over (Paris: 163). */
const MOST = 400;

/**
 * Looks for a declared mandate in the Répertoire national des élus, as it was last imported; see `matchMandate`.
 *
 * @param petitionInsee the commune of the petition, which a territory without a département means first.
 * @returns the id of the mandate; `null` when it is not there, or the register was never imported.
 */
export async function findMandate(
  db: Db | Tx,
  declared: DeclaredMandate & { territory: string },
  petitionInsee: string,
): Promise<string | null> {
  if (!isInRegister(declared.mandate)) return null;
  const communeInsee = communeOfTerritory(declared.territory, petitionInsee);
  if (!communeInsee) return null;
  const rows = await db.mandate.findMany({
    where: { communeInsee, goneAt: null },
    select: { id: true, kind: true, function: true, firstName: true, lastName: true },
    take: MOST,
  });
  return matchMandate(declared, rows)?.id ?? null;
}
