import "server-only";
import { mayBeWrittenTo } from "@/lib/addresses/address-standing";
import { readAddressStandings, standingIn } from "@/lib/addresses/read-address-standings";
import { recordAudit } from "@/lib/audit/record";
import { auditDelivery } from "@/lib/audit/subjects";
import type { Context } from "@/lib/context";
import { enqueue } from "@/lib/jobs/enqueue";

type Held = { id: string; email: string; communeInsee: string };

/** Looked at in one go; the next minutes see the rest. */
const AT_ONCE = 500;

/**
 * Lets the messages go that a moderator need not decide about any more, because the directory has their
 * address since the letter was sealed.
 *
 * @returns how many.
 */
export async function releaseVerifiedDeliveries(ctx: Context): Promise<number> {
  let released = 0;
  for (const held of await findHeldDeliveries(ctx)) {
    const standings = await readAddressStandings(ctx.db, held.communeInsee, [held.email]);
    if (mayBeWrittenTo(standingIn(standings, held.email)) && (await release(ctx, held))) released += 1;
  }
  return released;
}

function findHeldDeliveries({ db }: Context): Promise<Held[]> {
  return db.$queryRaw<Held[]>`
    SELECT d.id, d.email, p.commune_insee AS "communeInsee"
    FROM deliveries d JOIN letters l ON l.id = d.letter_id JOIN petitions p ON p.id = l.petition_id
    WHERE d.status = 'held' AND EXISTS (
      SELECT 1 FROM mairie_desks m, unnest(m.emails) AS known
      WHERE m.commune_insee = p.commune_insee AND m.gone_at IS NULL AND lower(known) = lower(d.email))
    ORDER BY d.id LIMIT ${AT_ONCE}`;
}

/** Invariant: queued once, with its job, unless a moderator or an organiser was first. */
function release(ctx: Context, { id, email }: Held): Promise<boolean> {
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: { id, email, status: "held" },
      data: { status: "queued", queuedAt: ctx.now },
    });
    if (count === 0) return false;
    await enqueue(tx, "send-delivery", { deliveryId: id });
    await recordAudit(tx, ctx, "delivery.release", auditDelivery(id), { verified: true });
    return true;
  });
}
