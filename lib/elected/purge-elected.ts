import "server-only";
import type { Db } from "@/lib/db/client";
import { closedBefore, unconfirmedBefore } from "@/lib/signatures/retention";

export type ElectedPurge = { unconfirmedElected: number; elected: number };

/**
 * Erases what may no longer be kept of élu·es: signatures unconfirmed for seven days; six months after a petition
 * closed, its signatures and their names in its letters. Those set aside go with the petition's: until then they keep
 * a mailbox from signing again. How many signed stays in what the letter says.
 */
export async function purgeElected(db: Db, now: Date): Promise<ElectedPurge> {
  const unconfirmed = await db.electedSignature.deleteMany({
    where: { status: "pending", createdAt: { lt: unconfirmedBefore(now) } },
  });
  const before = closedBefore(now);
  const elected = await db.$transaction(async (tx) => {
    // Tells the trigger that keeps sealed letters whole that this transaction is the one exception.
    await tx.$executeRaw`SELECT set_config('doleances.retention', 'on', true)`;
    const names = await tx.$executeRaw`
      DELETE FROM letter_elected WHERE letter_id IN (
        SELECT l.id FROM letters l JOIN petitions p ON p.id = l.petition_id
        WHERE p.status NOT IN ('draft', 'open') AND coalesce(p.closed_at, p.updated_at) < ${before})`;
    const rows = await tx.$executeRaw`
      DELETE FROM elected_signatures WHERE petition_id IN (
        SELECT p.id FROM petitions p
        WHERE p.status NOT IN ('draft', 'open') AND coalesce(p.closed_at, p.updated_at) < ${before})`;
    return names + rows;
  });
  return { unconfirmedElected: unconfirmed.count, elected };
}
