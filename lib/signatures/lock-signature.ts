import "server-only";
import type { Tx } from "@/lib/db/client";
import type { PetitionStatus, SignatureStatus } from "@/lib/db/generated/enums";

/** How audit rows name a signature: by an id that leads nowhere once it is erased. */
export const auditSignature = (id: string) => `signature:${id}`;

export type LockedSignature = {
  id: string;
  petitionId: string;
  slug: string;
  petitionStatus: PetitionStatus;
  status: SignatureStatus;
  resident: boolean;
  showName: boolean;
  tokenVersion: number;
  createdAt: Date;
};

/**
 * One signature, held until the transaction ends: two requests about it take turns. Its petition is held
 * too, for reading, so that it can neither close nor have its letter sealed halfway through.
 */
export async function lockSignature(tx: Tx, id: string): Promise<LockedSignature | null> {
  const [signature] = await tx.$queryRaw<LockedSignature[]>`
    SELECT s.id, s.petition_id AS "petitionId", p.slug, p.status::text AS "petitionStatus",
      s.status::text AS status, s.resident, s.show_name AS "showName",
      s.token_version AS "tokenVersion", s.created_at AS "createdAt"
    FROM signatures s JOIN petitions p ON p.id = s.petition_id
    WHERE s.id = ${id}::uuid FOR UPDATE OF s FOR SHARE OF p`;
  return signature ?? null;
}
