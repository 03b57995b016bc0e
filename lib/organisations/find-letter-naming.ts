import "server-only";
import type { Db, Tx } from "@/lib/db/client";

export type LetterNaming = {
  reference: string;
  sealedAt: Date;
  /** When it was first handed to a mail server or posted; `null` as long as every copy waits. */
  leftAt: Date | null;
};

/** The sealed letter that names an organisation, if there is one: a withdrawal comes too late for it. */
export async function findLetterNaming(
  db: Db | Tx,
  { petitionId, name }: { petitionId: string; name: string },
): Promise<LetterNaming | null> {
  const [letter] = await db.$queryRaw<LetterNaming[]>`
    SELECT l.reference, l.sealed_at AS "sealedAt",
      (SELECT min(coalesce(d.sent_at, d.claimed_at)) FROM deliveries d WHERE d.letter_id = l.id) AS "leftAt"
    FROM letters l
    WHERE l.petition_id = ${petitionId}::uuid AND l.status = 'sealed' AND (
      l.content->'organisations' @> jsonb_build_array(jsonb_build_object('name', ${name}::text))
      OR l.content->'coSigners' @> jsonb_build_array(${name}::text))
    LIMIT 1`;
  return letter ?? null;
}
