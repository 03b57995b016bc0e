import "server-only";
import { isRefusedAddress } from "@/lib/addresses/lock-decisions";
import { recordAudit } from "@/lib/audit/record";
import { auditDelivery } from "@/lib/audit/subjects";
import type { Context } from "@/lib/context";
import { enqueue } from "@/lib/jobs/enqueue";
import { retryDelayMs } from "@/lib/mail/retry-delay";
import type { ClaimedDelivery } from "./claim-delivery";
import { type SendOutcome, statusAfter } from "./delivery-status";
import { markPetitionDelivered } from "./mark-petition-delivered";

/**
 * Writes down what became of a try, and what follows: the petition is delivered with the first message a
 * mail server took; a temporary refusal is tried again later, unless a moderator refused the address meanwhile.
 *
 * Invariant: only the try that claimed the delivery settles it, and only while nobody decided otherwise. A
 * try that was given up for lost (`uncertain`) and still comes back knows better.
 *
 * @param answer what the mail server said, without addresses.
 */
export async function settleDelivery(
  ctx: Context,
  delivery: ClaimedDelivery,
  outcome: SendOutcome,
  answer: string,
): Promise<void> {
  const next = statusAfter(outcome, delivery.attempts);
  await ctx.db.$transaction(async (tx) => {
    const { communeInsee } = delivery.letter.petition;
    const stopped = next === "queued" && (await isRefusedAddress(tx, communeInsee, delivery.email));
    const status = stopped ? "refused" : next;
    const retryAt =
      status === "queued" ? new Date(ctx.now.getTime() + retryDelayMs(delivery.attempts)) : null;
    const { count } = await tx.delivery.updateMany({
      // The moment of the claim names the try: attempts start again when a person asks for another.
      where: { id: delivery.id, claimedAt: delivery.claimedAt, status: { in: ["sending", "uncertain"] } },
      data: {
        status,
        lastAnswer: (!stopped && answer) || null,
        nextAttemptAt: retryAt,
        sentAt: status === "sent" ? ctx.now : null,
      },
    });
    if (count === 0) return;
    if (retryAt) await enqueue(tx, "send-delivery", { deliveryId: delivery.id }, { runAt: retryAt });
    if (status === "sent") await markPetitionDelivered(tx, delivery.letter.petitionId, ctx.now);
    await recordAudit(tx, ctx, `delivery.${status}`, auditDelivery(delivery.id), {
      attempts: delivery.attempts,
    });
  });
}
