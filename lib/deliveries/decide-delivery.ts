import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditDelivery } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { RETRYABLE_STATUSES } from "./delivery-status";
import { markPetitionDelivered } from "./mark-petition-delivered";

/**
 * What a person decides about a delivery that failed or whose fate is unknown: send it again, or take it
 * as received because the mairie said so.
 *
 * Invariant: nothing is sent again unless somebody of the collective asked for it, once.
 *
 * @throws AppError `not-found`, `transition-refused` when it is on its way or was sent.
 */
export async function decideDelivery(
  ctx: Context<UserActor>,
  input: { deliveryId: string; decision: "send-again" | "received" },
): Promise<void> {
  if (!isUuid(input.deliveryId)) throw new AppError("not-found");
  const again = input.decision === "send-again";
  await ctx.db.$transaction(async (tx) => {
    const delivery = await tx.delivery.findFirst({
      where: {
        id: input.deliveryId,
        letter: { petition: { collective: { memberships: { some: { userId: ctx.actor.userId } } } } },
      },
      include: { letter: { select: { petitionId: true } } },
    });
    if (!delivery) throw new AppError("not-found");
    const { count } = await tx.delivery.updateMany({
      where: { id: delivery.id, status: { in: [...RETRYABLE_STATUSES] } },
      data: again
        ? { status: "queued", attempts: 0, queuedAt: ctx.now, lastAnswer: null }
        : { status: "sent", sentAt: ctx.now, lastAnswer: null },
    });
    if (count === 0) throw new AppError("transition-refused");
    if (again) await enqueue(tx, "send-delivery", { deliveryId: delivery.id });
    else await markPetitionDelivered(tx, delivery.letter.petitionId, ctx.now);
    await recordAudit(tx, ctx, `delivery.${input.decision}`, auditDelivery(delivery.id), {
      from: delivery.status,
      lastAnswer: delivery.lastAnswer,
    });
  });
}
