import "server-only";
import type { Tx } from "@/lib/db/client";
import type { ElectedMandate, PetitionStatus, SignatureStatus } from "@/lib/db/generated/enums";

/** How audit rows name an élu·e's signature: by an id that leads nowhere once it is erased. */
export const auditElected = (id: string) => `elected:${id}`;

export type LockedElected = {
  id: string;
  petitionId: string;
  slug: string;
  petitionStatus: PetitionStatus;
  petitionInsee: string;
  electedMaySign: boolean;
  /** The text in force, and its number. */
  currentVersionId: string | null;
  currentVersion: number | null;
  status: SignatureStatus;
  firstName: string;
  lastName: string;
  mandate: ElectedMandate;
  territory: string;
  nameHash: Buffer<ArrayBuffer>;
  tokenVersion: number;
  createdAt: Date;
  setAsideAt: Date | null;
};

/**
 * One élu·e's signature, held until the transaction ends, and its petition for reading: it can neither close, nor
 * have its text corrected or its letter sealed halfway through.
 */
export async function lockElected(tx: Tx, id: string): Promise<LockedElected | null> {
  // The petition first, as its organisers take it (`setAsideElected`): or the two would wait for each other.
  await tx.$queryRaw`
    SELECT 1 FROM petitions WHERE id = (SELECT petition_id FROM elected_signatures WHERE id = ${id}::uuid) FOR SHARE`;
  const [row] = await tx.$queryRaw<(LockedElected & { erased: boolean })[]>`
    SELECT e.id, e.petition_id AS "petitionId", p.slug, p.status::text AS "petitionStatus",
      p.commune_insee AS "petitionInsee", p.elected_may_sign AS "electedMaySign",
      p.current_version_id AS "currentVersionId",
      (SELECT v.number FROM petition_versions v WHERE v.id = p.current_version_id) AS "currentVersion",
      e.status::text AS status, e.first_name AS "firstName", e.last_name AS "lastName",
      e.mandate::text AS mandate, e.territory, e.name_hash AS "nameHash", e.token_version AS "tokenVersion",
      e.created_at AS "createdAt", e.set_aside_at AS "setAsideAt", e.email_sealed = '' AS erased
    FROM elected_signatures e JOIN petitions p ON p.id = e.petition_id
    WHERE e.id = ${id}::uuid FOR UPDATE OF e FOR SHARE OF p`;
  // One that was erased leaves an empty row where it had been set aside: it is gone for everybody.
  return row && !row.erased ? row : null;
}
