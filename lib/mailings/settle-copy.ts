import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditMailingCopy } from "@/lib/audit/subjects";
import type { Context } from "@/lib/context";
import { type SendOutcome, statusAfter } from "@/lib/deliveries/delivery-status";
import { retryDelayMs } from "@/lib/mail/retry-delay";
import type { ClaimedCopy } from "./claim-copy";

/**
 * Writes down what became of a try, by the rules of deliveries (docs/decisions/0006-sending-once.md).
 *
 * Invariant: only the try that claimed the copy settles it, and only while nobody decided otherwise.
 *
 * @param answer what the mail server said, without addresses.
 */
export async function settleCopy(
  ctx: Context,
  copy: ClaimedCopy,
  outcome: SendOutcome,
  answer: string,
): Promise<void> {
  const status = statusAfter(outcome, copy.attempts);
  const retryAt = status === "queued" ? new Date(ctx.now.getTime() + retryDelayMs(copy.attempts)) : null;
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.mailingCopy.updateMany({
      // The moment of the claim names the try: attempts start again when a person asks for another.
      where: { id: copy.id, claimedAt: copy.claimedAt, status: { in: ["sending", "uncertain"] } },
      data: {
        status,
        lastAnswer: answer || null,
        nextAttemptAt: retryAt,
        sentAt: status === "sent" ? ctx.now : null,
      },
    });
    if (count === 0) return;
    await recordAudit(tx, ctx, `mailing-copy.${status}`, auditMailingCopy(copy.id), {
      attempts: copy.attempts,
    });
  });
}
