import "server-only";
import { mailboxOf } from "@/lib/addresses/mailbox";
import { recordAudit } from "@/lib/audit/record";
import { auditDelivery } from "@/lib/audit/subjects";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import type { DeliveryStatus } from "@/lib/db/generated/enums";
import { enqueue } from "@/lib/jobs/enqueue";
import { UNSENT_STATUSES } from "./delivery-status";

type Address = { communeInsee: string; email: string };

/**
 * Lets the messages go that waited for a decision about their address.
 *
 * Invariant: one that is held is queued once, with its job in the same transaction; whoever gave it another
 * address meanwhile has it waiting for that one. The caller holds the row of the declared address.
 *
 * @returns how many.
 */
export async function releaseHeldDeliveries(tx: Tx, ctx: Context, address: Address): Promise<number> {
  const ids = await moveDeliveries(tx, address, ["held"], { status: "queued", queuedAt: ctx.now });
  for (const deliveryId of ids) {
    await enqueue(tx, "send-delivery", { deliveryId });
    await recordAudit(tx, ctx, "delivery.release", auditDelivery(deliveryId));
  }
  return ids.length;
}

/**
 * Stops the messages to an address that have not left; what is on its way or was sent is out of reach.
 *
 * @returns how many.
 */
export async function refuseUnsentDeliveries(tx: Tx, ctx: Context, address: Address): Promise<number> {
  const ids = await moveDeliveries(tx, address, UNSENT_STATUSES, {
    status: "refused",
    lastAnswer: null,
    nextAttemptAt: null,
  });
  for (const deliveryId of ids) {
    await recordAudit(tx, ctx, "delivery.refuse", auditDelivery(deliveryId));
  }
  return ids.length;
}

/** @returns those that were still there to be moved, which a worker or an organiser may take first. */
async function moveDeliveries(
  tx: Tx,
  { communeInsee, email }: Address,
  from: readonly DeliveryStatus[],
  data: {
    status: DeliveryStatus;
    queuedAt?: Date;
    lastAnswer?: null;
    nextAttemptAt?: null;
  },
): Promise<string[]> {
  const status = { in: [...from] };
  const mailbox = mailboxOf(email);
  const waiting = await tx.delivery.findMany({
    where: { status, channel: "email", letter: { petition: { communeInsee } } },
    orderBy: { id: "asc" },
    select: { id: true, email: true },
  });
  const theirs = waiting.filter((delivery) => mailboxOf(delivery.email) === mailbox);
  const moved = await tx.delivery.updateManyAndReturn({
    where: {
      id: { in: theirs.map(({ id }) => id) },
      email: { in: theirs.map((delivery) => delivery.email) },
      status,
    },
    data,
    select: { id: true },
  });
  return moved.map(({ id }) => id);
}
