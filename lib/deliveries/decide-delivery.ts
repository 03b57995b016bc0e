import "server-only";
import { mayBeWrittenTo } from "@/lib/addresses/address-standing";
import { declareAddresses } from "@/lib/addresses/declare-addresses";
import { standingIn } from "@/lib/addresses/read-address-standings";
import { recordAudit } from "@/lib/audit/record";
import { auditDelivery } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import type { Delivery } from "@/lib/db/generated/client";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { sameMailbox } from "@/lib/letters/letter-recipients";
import { READDRESSABLE_STATUSES, RETRYABLE_STATUSES } from "./delivery-status";
import { markPetitionDelivered } from "./mark-petition-delivered";

type Decision = {
  deliveryId: string;
  decision: "send-again" | "received";
  /** Where to send it from now on, as `emailField` leaves it; not for one that may have arrived. */
  email?: string;
};

/**
 * What a person decides about a delivery that failed, whose fate is unknown, or whose address is not
 * accepted: send it again, to a corrected address if need be, or take it as received because the mairie said so.
 *
 * Invariants: nothing is sent again unless somebody of the collective asked for it, once, and to no address
 * that neither the directory nor a moderator vouches for: such a message is held. Only what is in no mailbox
 * changes address: what may have arrived would reach two. The sealed letter, its file and the recipients kept
 * with it stay as they are.
 *
 * @throws AppError `not-found`, `transition-refused` when it is on its way or was sent, or when another
 * address is asked for and it may have arrived, `conflict` when another message goes to that address already,
 * `address-refused` when a moderator refused it.
 */
export async function decideDelivery(ctx: Context<UserActor>, input: Decision): Promise<void> {
  const { decision, email } = input;
  if (!isUuid(input.deliveryId)) throw new AppError("not-found");
  const again = decision === "send-again";
  await ctx.db.$transaction(async (tx) => {
    const delivery = await tx.delivery.findFirst({
      where: {
        id: input.deliveryId,
        letter: { petition: { collective: { memberships: { some: { userId: ctx.actor.userId } } } } },
      },
      include: { letter: { select: { petitionId: true, petition: { select: { communeInsee: true } } } } },
    });
    if (!delivery) throw new AppError("not-found");
    if (email !== undefined) await requireReaddressable(tx, delivery, { decision, email });
    const from = email === undefined ? RETRYABLE_STATUSES : READDRESSABLE_STATUSES;
    const status = again ? await statusToSend(tx, ctx, delivery, email ?? delivery.email) : "sent";
    const { count } = await tx.delivery.updateMany({
      // Where it waits was found for this address: somebody may have given it another meanwhile.
      where: { id: delivery.id, email: delivery.email, status: { in: [...from] } },
      data: again
        ? { status, attempts: 0, queuedAt: ctx.now, lastAnswer: null, ...(email ? mailedTo(email) : {}) }
        : { status, sentAt: ctx.now, lastAnswer: null },
    });
    if (count === 0) throw new AppError("transition-refused");
    if (status === "queued") await enqueue(tx, "send-delivery", { deliveryId: delivery.id });
    if (status === "sent") await markPetitionDelivered(tx, delivery.letter.petitionId, ctx.now);
    await recordAudit(tx, ctx, `delivery.${decision}`, auditDelivery(delivery.id), {
      from: delivery.status,
      lastAnswer: delivery.lastAnswer,
      ...(email !== undefined && email !== delivery.email ? { readdressed: true } : {}),
      ...(status === "held" ? { held: true } : {}),
    });
  });
}

/** Also for a letter that was to be posted: somebody found the address that the directory lacks. */
const mailedTo = (email: string) => ({ channel: "email", email, postalAddress: "" }) as const;

/** One message a mailbox, as when the letter was sealed; corrections of one letter take turns. */
async function requireReaddressable(
  tx: Tx,
  delivery: Delivery,
  { decision, email }: { decision: Decision["decision"]; email: string },
): Promise<void> {
  if (decision !== "send-again" || !READDRESSABLE_STATUSES.includes(delivery.status)) {
    throw new AppError("transition-refused");
  }
  await tx.$queryRaw`SELECT id FROM letters WHERE id = ${delivery.letterId}::uuid FOR NO KEY UPDATE`;
  const others = await tx.delivery.findMany({
    where: { letterId: delivery.letterId, id: { not: delivery.id }, channel: "email" },
    select: { email: true },
  });
  if (others.some((other) => sameMailbox(other.email, email))) throw new AppError("conflict");
}

/** Where the message waits: for the worker, or for a moderator. */
async function statusToSend(
  tx: Tx,
  ctx: Context,
  { letter }: { letter: { petitionId: string; petition: { communeInsee: string } } },
  email: string,
): Promise<"queued" | "held"> {
  const standings = await declareAddresses(tx, ctx, {
    communeInsee: letter.petition.communeInsee,
    petitionId: letter.petitionId,
    emails: [email],
  });
  const standing = standingIn(standings, email);
  if (standing === "refused") {
    throw new AppError("address-refused", { fields: { email: "address-refused" } });
  }
  return mayBeWrittenTo(standing) ? "queued" : "held";
}
