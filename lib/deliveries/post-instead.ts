import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditDelivery } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { ownDelivery } from "./own-delivery";
import { POSTABLE_STATUSES } from "./posting";

/**
 * Turns a message that no mail server took into a letter that the organisers print and post.
 *
 * Invariants: only what is in no mailbox; once, and never while a try is under way. The sealed letter, its
 * file and the recipients kept with it stay as they are.
 *
 * @param input.postalAddress lines of the envelope, as `draftPostalAddress` leaves them, and not empty.
 * @throws AppError `not-found`, `transition-refused` when it may have arrived or is to be posted already,
 * `conflict` when another copy goes to that address already.
 */
export async function postInstead(
  ctx: Context<UserActor>,
  input: { deliveryId: string; postalAddress: string },
): Promise<void> {
  const { postalAddress } = input;
  await ctx.db.$transaction(async (tx) => {
    const delivery = await tx.delivery.findFirst({ where: ownDelivery(ctx.actor, input.deliveryId) });
    if (!delivery) throw new AppError("not-found");
    const { id, letterId, status: from, lastAnswer } = delivery;
    await tx.$queryRaw`SELECT id FROM letters WHERE id = ${letterId}::uuid FOR NO KEY UPDATE`;
    const twin = await tx.delivery.count({
      where: {
        ...{ letterId, id: { not: id }, channel: "post" },
        postalAddress: { equals: postalAddress, mode: "insensitive" },
      },
    });
    if (twin > 0) throw new AppError("conflict");
    const { count } = await tx.delivery.updateMany({
      where: { id, status: { in: [...POSTABLE_STATUSES] } },
      data: {
        ...{ status: "to_post", channel: "post", email: "", postalAddress },
        ...{ attempts: 0, lastAnswer: null, nextAttemptAt: null, claimedAt: null },
      },
    });
    if (count === 0) throw new AppError("transition-refused");
    await recordAudit(tx, ctx, "delivery.post-instead", auditDelivery(id), { from, lastAnswer });
  });
}
