import "server-only";
import type { Db, Tx } from "@/lib/db/client";

/**
 * How many confirmed signatures were given to each version of a petition's text, by the version's number.
 * Reads every signature of the petition: not for a page that everybody opens.
 */
export async function countSignedVersions(db: Db | Tx, petitionId: string): Promise<Map<number, number>> {
  const rows = await db.$queryRaw<{ number: number; signed: number }[]>`
    SELECT v.number, count(*)::int AS signed
    FROM signatures s JOIN petition_versions v ON v.id = s.version_id
    WHERE s.petition_id = ${petitionId}::uuid AND s.status = 'confirmed'
    GROUP BY v.number`;
  return new Map(rows.map(({ number, signed }) => [number, signed]));
}
