import "server-only";
import type { Db, Tx } from "@/lib/db/client";

/** Who confirmed that they sign a text, each kind apart. */
export type VersionSigners = { people: number; elected: number; organisations: number };

/**
 * How many confirmed each version of a petition's text, by the version's number; nothing of one that nobody did.
 * Reads every signature of the petition: not for a page that everybody opens.
 */
export async function countSignedVersions(
  db: Db | Tx,
  petitionId: string,
): Promise<Map<number, VersionSigners>> {
  const rows = await db.$queryRaw<(VersionSigners & { number: number })[]>`
    SELECT v.number, (count(*) FILTER (WHERE kind = 'people'))::int AS people,
      (count(*) FILTER (WHERE kind = 'elected'))::int AS elected,
      (count(*) FILTER (WHERE kind = 'organisations'))::int AS organisations
    FROM (
      SELECT version_id, 'people' AS kind FROM signatures
        WHERE petition_id = ${petitionId}::uuid AND status = 'confirmed'
      UNION ALL SELECT version_id, 'elected' FROM elected_signatures
        WHERE petition_id = ${petitionId}::uuid AND status = 'confirmed'
      UNION ALL SELECT version_id, 'organisations' FROM co_signers
        WHERE petition_id = ${petitionId}::uuid AND standing = 'confirmed') signed
    JOIN petition_versions v ON v.id = signed.version_id
    GROUP BY v.number`;
  return new Map(rows.map(({ number, ...signers }) => [number, signers]));
}
