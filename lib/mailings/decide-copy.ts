import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditMailingCopy } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Prisma } from "@/lib/db/generated/client";
import type { DeliveryStatus } from "@/lib/db/generated/enums";
import { isUuid } from "@/lib/db/uuid";
import { RETRYABLE_STATUSES } from "@/lib/deliveries/delivery-status";
import { readCommuneContacts } from "@/lib/directory/read-commune-contacts";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { lockOwnMailing } from "./own-mailing";

/** The copy `id` of a sealed mailing, if the actor is a member of its collective. */
export function ownCopy(actor: UserActor, id: string): Prisma.MailingCopyWhereInput {
  if (!isUuid(id)) return { id: { in: [] } };
  const collective = { memberships: { some: { userId: actor.userId } } };
  return { id, mailing: { collective, sealedAt: { not: null } } };
}

/** A copy that was not composed for want of a value has no text to send again. */
const AGAIN: readonly DeliveryStatus[] = [...RETRYABLE_STATUSES, "refused"];

/**
 * What a person decides about a copy that failed, whose fate is unknown or whose address was not accepted: send it
 * again, or take it as received.
 *
 * Invariants: asked for once; never to an address that the directory does not give today; a sending that was stopped
 * stays so.
 *
 * @throws AppError `not-found`, `transition-refused` in any other state, `address-refused`.
 */
export async function decideCopy(
  ctx: Context<UserActor>,
  input: { copyId: string; decision: "send-again" | "received" },
): Promise<{ mailingId: string }> {
  return ctx.db.$transaction(async (tx) => {
    const copy = await tx.mailingCopy.findFirst({ where: ownCopy(ctx.actor, input.copyId) });
    if (!copy) throw new AppError("not-found");
    const mailing = await lockOwnMailing(tx, ctx.actor, copy.mailingId);
    const again = input.decision === "send-again";
    if (again) {
      if (mailing.status !== "sending" && mailing.status !== "done") throw new AppError("transition-refused");
      const contact = (await readCommuneContacts(tx, [copy.communeInsee])).get(copy.communeInsee);
      if (!contact?.emails.has(copy.email.toLowerCase())) throw new AppError("address-refused");
    }
    const { count } = await tx.mailingCopy.updateMany({
      where: { id: copy.id, status: { in: [...(again ? AGAIN : RETRYABLE_STATUSES)] } },
      data: again
        ? {
            // Without a text it is composed first.
            status: copy.content === null ? "held" : "queued",
            attempts: 0,
            lastAnswer: null,
            nextAttemptAt: null,
          }
        : { status: "sent", sentAt: ctx.now, lastAnswer: null },
    });
    if (count === 0) throw new AppError("transition-refused");
    if (again) {
      await tx.mailing.update({ where: { id: mailing.id }, data: { status: "sending" } });
      const jobKey = `compose-mailing:${mailing.id}`;
      await enqueue(tx, "compose-mailing", { mailingId: mailing.id }, { jobKey });
    }
    await recordAudit(tx, ctx, `mailing-copy.${input.decision}`, auditMailingCopy(copy.id), {
      from: copy.status,
      lastAnswer: copy.lastAnswer,
    });
    return { mailingId: mailing.id };
  });
}

/**
 * Notes that somebody answered, and what; an empty note with no answer takes it back.
 *
 * @throws AppError `not-found`, also for a mailing that is not sealed.
 */
export async function noteAnswer(
  ctx: Context<UserActor>,
  input: { copyId: string; answered: boolean; note: string },
): Promise<{ mailingId: string }> {
  return ctx.db.$transaction(async (tx) => {
    const copy = await tx.mailingCopy.findFirst({ where: ownCopy(ctx.actor, input.copyId) });
    if (!copy) throw new AppError("not-found");
    await tx.mailingCopy.update({
      where: { id: copy.id },
      data: { followUp: input.note, answeredAt: input.answered ? (copy.answeredAt ?? ctx.now) : null },
    });
    await recordAudit(tx, ctx, "mailing-copy.note", auditMailingCopy(copy.id), { answered: input.answered });
    return { mailingId: copy.mailingId };
  });
}
