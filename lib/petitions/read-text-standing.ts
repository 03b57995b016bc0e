import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import type { VersionCounts } from "./version-limits";

/** Where the text of a petition stands: whether somebody has signed it, and how often it changed. */
export type TextStanding = VersionCounts & {
  /**
   * Whether a signature was ever confirmed: a resident's, an élu·e's or an organisation's. Withdrawing does not
   * undo it; nor does erasing, once a correction was made.
   */
  hasBeenSigned: boolean;
};

/**
 * To decide upon it, hold the petition's row first: whoever confirms a signature takes it too
 * (`lock-signature.ts`), and comes either before this is read or after the text has changed.
 */
export async function readTextStanding(db: Db | Tx, petitionId: string): Promise<TextStanding> {
  const [row] = await db.$queryRaw<TextStanding[]>`
    SELECT versions.versions, versions.corrections,
      versions.corrections > 0
      OR EXISTS (SELECT 1 FROM signatures WHERE petition_id = ${petitionId}::uuid AND status = 'confirmed')
      OR EXISTS (SELECT 1 FROM signatures WHERE petition_id = ${petitionId}::uuid AND confirmed_at IS NOT NULL)
      OR EXISTS (SELECT 1 FROM elected_signatures WHERE petition_id = ${petitionId}::uuid AND confirmed_at IS NOT NULL)
      OR EXISTS (SELECT 1 FROM co_signers WHERE petition_id = ${petitionId}::uuid AND confirmed_at IS NOT NULL)
      AS "hasBeenSigned"
    FROM (SELECT count(*)::int AS versions, (count(*) FILTER (WHERE correction <> ''))::int AS corrections
          FROM petition_versions WHERE petition_id = ${petitionId}::uuid) versions`;
  return row ?? { versions: 0, corrections: 0, hasBeenSigned: false };
}
