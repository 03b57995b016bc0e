import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditAddress } from "@/lib/audit/subjects";
import { requireModerator } from "@/lib/auth/moderators";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import type { AddressDecision } from "@/lib/db/generated/enums";
import { isUuid } from "@/lib/db/uuid";
import { refuseUnsentDeliveries, releaseHeldDeliveries } from "@/lib/deliveries/address-deliveries";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import type { DecisionInput } from "./decision-form";
import { findPeopleToTell } from "./find-people-to-tell";

type LockedAddress = { id: string; communeInsee: string; email: string; decision: AddressDecision };

/** Letters being sealed are waited for. */
const DECIDE_MS = 60_000;
/** With the queue's delays (e^n seconds), the last try comes some six hours after the first. */
const MAIL_TRIES = 11;

/**
 * A moderator's word on an address that organisers declared; it holds for all petitions of the commune.
 *
 * Invariants: what waited for the word leaves, or is refused, in the transaction that gives it, once. The
 * word may be taken back, which reaches only what has not left: after a refusal nothing leaves by itself, and
 * an organiser who is told that the address is accepted after all asks for it again, because meanwhile they
 * may have carried the letter themselves. Two moderators never overrule each other unseen.
 *
 * @param input.seen the decision that the moderator had before their eyes.
 * @returns false when the same was decided already: nothing changed.
 * @throws AppError `not-found`, for whoever does not moderate too; `conflict` when it was decided otherwise
 * meanwhile.
 */
export async function decideAddress(ctx: Context, input: DecisionInput): Promise<{ changed: boolean }> {
  const decide = async (tx: Tx) => {
    await requireModerator(tx, ctx.actor);
    const address = await lockAddress(tx, input.addressId);
    if (address.decision === input.decision) return { changed: false };
    if (address.decision !== input.seen) throw new AppError("conflict");
    await tx.declaredAddress.update({
      where: { id: address.id },
      data: {
        decision: input.decision,
        decidedAt: ctx.now,
        decidedById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
        reason: input.reason || null,
      },
    });
    const approved = input.decision === "approved";
    const deliveries = await (approved ? releaseHeldDeliveries : refuseUnsentDeliveries)(tx, ctx, address);
    await recordAudit(tx, ctx, approved ? "address.approve" : "address.refuse", auditAddress(address.id), {
      from: address.decision,
      deliveries,
      ...(input.reason ? { reason: input.reason } : {}),
    });
    await tellCollectives(tx, address);
    return { changed: true };
  };
  return ctx.db.$transaction(decide, { timeout: DECIDE_MS });
}

async function lockAddress(tx: Tx, id: string): Promise<LockedAddress> {
  const rows = isUuid(id)
    ? await tx.$queryRaw<LockedAddress[]>`
        SELECT id, commune_insee AS "communeInsee", email, decision::text AS decision
        FROM declared_addresses WHERE id = ${id}::uuid FOR NO KEY UPDATE`
    : [];
  const [address] = rows;
  if (!address) throw new AppError("not-found");
  return address;
}

/** One mail a petition and a person; a decision taken back before it left replaces it. */
async function tellCollectives(tx: Tx, { id: addressId }: LockedAddress): Promise<void> {
  for (const { petitionId, userId } of await findPeopleToTell(tx, addressId)) {
    const jobKey = `address-decision:${addressId}:${petitionId}:${userId}`;
    const payload = { addressId, petitionId, userId };
    await enqueue(tx, "send-address-decision-mail", payload, { jobKey, maxAttempts: MAIL_TRIES });
  }
}
