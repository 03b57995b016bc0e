import "server-only";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type SignatoryCursor, writeCursor } from "./signatory-cursor";

export const SIGNATORIES_A_PAGE = 100;

export type SignatoryPage = {
  signatories: { id: string; firstName: string; lastName: string; confirmedAt: Date }[];
  /** What the next page starts after; `null` on the last one. */
  next: string | null;
};

/**
 * Those who chose to show their name, newest first. Each page costs the same, the thousandth included: it
 * starts where the one before ended, on the partial index of public names.
 */
export async function listSignatories(
  db: Db,
  petitionId: string,
  after: SignatoryCursor | null,
): Promise<SignatoryPage> {
  const older = after
    ? Prisma.sql`AND (confirmed_at, id) < (${after.confirmedAt}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  const rows = await db.$queryRaw<SignatoryPage["signatories"]>`
    SELECT id, first_name AS "firstName", last_name AS "lastName", confirmed_at AS "confirmedAt"
    FROM signatures
    WHERE petition_id = ${petitionId}::uuid AND status = 'confirmed' AND show_name ${older}
    ORDER BY confirmed_at DESC, id DESC LIMIT ${SIGNATORIES_A_PAGE + 1}`;
  const signatories = rows.slice(0, SIGNATORIES_A_PAGE);
  const last = signatories.at(-1);
  return { signatories, next: last && rows.length > SIGNATORIES_A_PAGE ? writeCursor(last) : null };
}

/** How many show their name. Reads an index from end to end: keep the answer for a while. */
export async function countPublicSignatories(db: Db, petitionId: string): Promise<number> {
  return db.signature.count({ where: { petitionId, status: "confirmed", showName: true } });
}
