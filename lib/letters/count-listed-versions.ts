import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import type { ListedVersion } from "./letter-version";

/**
 * How many of those whom a letter lists signed each version of the text. None where there is but one: nobody
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
    FROM letter_signatories l
    JOIN signatures s ON s.id = l.signature_id
    JOIN petition_versions v ON v.id = s.version_id
    WHERE l.letter_id = ${letterId}::uuid
    GROUP BY v.number, v.published_at`;
}
