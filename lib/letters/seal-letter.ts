import "server-only";
import { mayBeWrittenTo } from "@/lib/addresses/address-standing";
import { declareAddresses } from "@/lib/addresses/declare-addresses";
import { type AddressStandings, standingIn } from "@/lib/addresses/read-address-standings";
import { recordAudit } from "@/lib/audit/record";
import { auditLetter } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { MESSAGE_BYTES_MAX } from "@/lib/petitions/annex-limits";
import { nextStatus } from "@/lib/petitions/petition-status";
import { annexBytes } from "./annex-attachments";
import { countGoneElected } from "./copy-elected";
import type { LetterContent } from "./letter-content";
import { letterCounts } from "./letter-counts";
import { countGoneSignatories, saysOtherwise } from "./letter-drift";
import { type LetterRecipient, letterRecipientsSchema, onePerMailbox } from "./letter-recipients";
import { lockPetitionForLetter } from "./lock-petition";
import type { PetitionForLetter } from "./petition-for-letter";

/** A list of a hundred thousand is looked through, and whoever is preparing is waited for. */
const SEAL_MS = 60_000;

/**
 * Confirms the sending: the very file that was shown becomes the record of the petition, which closes, and
 * one message a recipient becomes due, or is held until a moderator has decided about its address.
 *
 * Invariant: sealed once a petition (row lock, then a unique index), with its deliveries and their jobs in
 * the same transaction; a second click or tab finds it sealed and changes nothing. A list that holds
 * somebody who withdrew since, or a petition that would say something else now, is refused: prepare again.
 * So is one with a recipient whose address was refused: nothing has closed yet, and the address can be mended.
 *
 * @returns the petition's public address.
 * @param input.sha256 the file the organiser read: another one cannot slip in between.
 * @throws AppError `not-found`, `letter-already-sealed`, `letter-not-ready`, `letter-outdated`,
 * `address-refused`, `letter-too-heavy` with its annexes.
 */
export async function sealLetter(
  ctx: Context<UserActor>,
  input: { petitionId: string; letterId: string; sha256: string },
): Promise<{ slug: string }> {
  const seal = async (tx: Tx) => {
    const petition = await lockPetitionForLetter(tx, ctx.actor, input.petitionId);
    const letter = await readSendableLetter(tx, petition, input);
    await tx.letter.update({ where: { id: letter.id }, data: { status: "sealed", sealedAt: ctx.now } });
    await closePetition(tx, ctx, petition);
    const messages = onePerMailbox(letterRecipientsSchema.parse(letter.recipients));
    const standings = await declareRecipients(tx, ctx, petition, messages);
    await queueDeliveries(tx, ctx, letter.id, messages, standings);
    await recordAudit(tx, ctx, "letter.seal", auditLetter(letter.id), {
      petitionId: petition.id,
      sha256: input.sha256,
      signatures: letter.signatureCount,
      elected: letterCounts(letter.content as LetterContent).elected,
      messages: messages.length,
      held: messages.filter((one) => statusOf(one, standings) === "held").length,
    });
    return { slug: petition.slug };
  };
  return ctx.db.$transaction(seal, { timeout: SEAL_MS });
}

async function readSendableLetter(
  tx: Tx,
  petition: PetitionForLetter,
  input: { letterId: string; sha256: string },
) {
  if (!isUuid(input.letterId)) throw new AppError("letter-outdated");
  const letter = await tx.letter.findFirst({ where: { id: input.letterId, petitionId: petition.id } });
  if (!letter) throw new AppError("letter-outdated");
  if (letter.status !== "ready" || letter.sha256 !== input.sha256) throw new AppError("letter-not-ready");
  const annexes = annexBytes(letter.content as LetterContent);
  if (annexes > 0 && annexes + (letter.bytes ?? 0) > MESSAGE_BYTES_MAX)
    throw new AppError("letter-too-heavy");
  if (await saysOtherwise(tx, letter, petition)) throw new AppError("letter-outdated");
  if ((await countGoneSignatories(tx, letter.id)) > 0) throw new AppError("letter-outdated");
  if ((await countGoneElected(tx, letter.id)) > 0) throw new AppError("letter-outdated");
  return letter;
}

async function closePetition(tx: Tx, ctx: Context, petition: PetitionForLetter): Promise<void> {
  const closed = nextStatus(petition.status, "close");
  if (!closed) return;
  await tx.petition.update({
    where: { id: petition.id },
    data: { status: closed, closedAt: ctx.now, updatedAt: ctx.now },
  });
}

/** Where the addresses stand at this moment: an import may have changed the directory since publication. */
async function declareRecipients(
  tx: Tx,
  ctx: Context,
  petition: PetitionForLetter,
  recipients: LetterRecipient[],
): Promise<AddressStandings> {
  const standings = await declareAddresses(tx, ctx, {
    communeInsee: petition.communeInsee,
    petitionId: petition.id,
    emails: recipients.flatMap(({ channel, email }) => (channel === "email" ? [email] : [])),
  });
  if ([...standings.values()].includes("refused")) throw new AppError("address-refused");
  return standings;
}

function statusOf({ channel, email }: LetterRecipient, standings: AddressStandings) {
  if (channel === "post") return "to_post";
  return mayBeWrittenTo(standingIn(standings, email)) ? "queued" : "held";
}

async function queueDeliveries(
  tx: Tx,
  ctx: Context,
  letterId: string,
  recipients: LetterRecipient[],
  standings: AddressStandings,
): Promise<void> {
  for (const [position, recipient] of recipients.entries()) {
    const status = statusOf(recipient, standings);
    const { id } = await tx.delivery.create({
      data: { letterId, position, ...recipient, status, queuedAt: ctx.now },
      select: { id: true },
    });
    if (status === "queued") await enqueue(tx, "send-delivery", { deliveryId: id });
  }
}
