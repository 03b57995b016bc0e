import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditLetter } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Db, Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { nextStatus } from "@/lib/petitions/petition-status";
import { letterRecipientsSchema, onePerMailbox, sameRecipients } from "./letter-recipients";
import { type LetterPetition, lockPetitionForLetter } from "./lock-petition";

/**
 * Confirms the sending: the very file that was shown becomes the record of the petition, which closes, and
 * one message a recipient becomes due.
 *
 * Invariant: sealed once a petition (row lock, then a unique index), with its deliveries and their jobs in
 * the same transaction; a second click or tab finds it sealed and changes nothing. A list that holds
 * somebody who withdrew since, or recipients that changed since, is refused: prepare it again.
 *
 * @param input.sha256 the file the organiser read: another one cannot slip in between.
 * @throws AppError `not-found`, `letter-already-sealed`, `letter-not-ready`, `letter-outdated`.
 */
export async function sealLetter(
  ctx: Context<UserActor>,
  input: { petitionId: string; letterId: string; sha256: string },
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const petition = await lockPetitionForLetter(tx, ctx.actor, input.petitionId);
    const letter = await tx.letter.findFirst({ where: { id: input.letterId, petitionId: petition.id } });
    if (!letter) throw new AppError("letter-outdated");
    if (letter.status !== "ready" || letter.sha256 !== input.sha256) throw new AppError("letter-not-ready");
    const recipients = letterRecipientsSchema.parse(letter.recipients);
    if (!sameRecipients(recipients, petition.recipients)) throw new AppError("letter-outdated");
    if ((await countGoneSignatories(tx, letter.id)) > 0) throw new AppError("letter-outdated");

    await tx.letter.update({ where: { id: letter.id }, data: { status: "sealed", sealedAt: ctx.now } });
    await closePetition(tx, ctx, petition);
    await queueDeliveries(tx, ctx, letter.id, onePerMailbox(recipients));
    await recordAudit(tx, ctx, "letter.seal", auditLetter(letter.id), {
      petitionId: petition.id,
      sha256: input.sha256,
      signatures: letter.signatureCount,
      recipients: recipients.length,
    });
  });
}

/** How many of the list withdrew or were erased since the letter was prepared. */
export async function countGoneSignatories(tx: Tx | Db, letterId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ gone: number }[]>`
    SELECT count(*)::int AS gone FROM letter_signatories l
    WHERE l.letter_id = ${letterId}::uuid AND NOT EXISTS (
      SELECT 1 FROM signatures s WHERE s.id = l.signature_id AND s.status = 'confirmed')`;
  return row?.gone ?? 0;
}

async function closePetition(tx: Tx, ctx: Context, petition: LetterPetition): Promise<void> {
  const closed = nextStatus(petition.status, "close");
  if (closed)
    await tx.petition.update({ where: { id: petition.id }, data: { status: closed, closedAt: ctx.now } });
}

async function queueDeliveries(
  tx: Tx,
  ctx: Context,
  letterId: string,
  recipients: { name: string; function: string; email: string }[],
): Promise<void> {
  for (const [position, recipient] of recipients.entries()) {
    const { id } = await tx.delivery.create({
      data: { letterId, position, ...recipient, queuedAt: ctx.now },
      select: { id: true },
    });
    await enqueue(tx, "send-delivery", { deliveryId: id });
  }
}
