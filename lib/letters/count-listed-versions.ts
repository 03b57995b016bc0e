import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import type { ListedVersion } from "./letter-version";

/**
 * How many of those whom a letter lists, residents and élu·es, signed each version of the text. None where there is but one: nobody
 * can have signed another.
 */
export async function countListedVersions(
  db: Db | Tx,
  letterId: string,
  current: { number: number } | null,
): Promise<ListedVersion[]> {
  if (!current || current.number === 1) return [];
  return db.$queryRaw<ListedVersion[]>`
    SELECT v.number, v.published_at AS "publishedAt", count(*)::int AS count
    FROM (
      SELECT s.version_id FROM letter_signatories l JOIN signatures s ON s.id = l.signature_id
      WHERE l.letter_id = ${letterId}::uuid
      UNION ALL
      SELECT e.version_id FROM letter_elected l JOIN elected_signatures e ON e.id = l.elected_signature_id
      WHERE l.letter_id = ${letterId}::uuid
    ) listed
    JOIN petition_versions v ON v.id = listed.version_id
    GROUP BY v.number, v.published_at`;
}
