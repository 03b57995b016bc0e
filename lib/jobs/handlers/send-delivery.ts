import "server-only";
import { Readable } from "node:stream";
import * as letterDelivery from "@/emails/letter-delivery";
import { renderMail } from "@/emails/render-mail";
import { systemNow } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { type ClaimedDelivery, claimDelivery } from "@/lib/deliveries/claim-delivery";
import type { SendOutcome } from "@/lib/deliveries/delivery-status";
import { settleDelivery } from "@/lib/deliveries/settle-delivery";
import { env } from "@/lib/env";
import { annexAttachments } from "@/lib/letters/annex-attachments";
import { readLetterElected } from "@/lib/letters/copy-elected";
import type { LetterContent } from "@/lib/letters/letter-content";
import { letterCounts } from "@/lib/letters/letter-counts";
import { countLetterFileBytes, readSealedFile } from "@/lib/letters/letter-file";
import { describeError, log } from "@/lib/log";
import { MailNotSent } from "@/lib/mail/mail-not-sent";
import { type OutgoingMail, sendMail } from "@/lib/mail/send-mail";
import { parseSender } from "@/lib/mail/sender";
import type { JobHandler } from "../job-handler";

type SendingTools = { db: Db; now: () => Date; send: (mail: OutgoingMail) => Promise<void> };

/**
 * Makes one try at one delivery (docs/decisions/0006-sending-once.md).
 *
 * Invariant: whoever claims the delivery hands its message over at most once, and says what became of it;
 * what cannot be told is `uncertain`, which nothing but a person leaves.
 */
export async function sendDelivery({ db, now, send }: SendingTools, deliveryId: string): Promise<void> {
  const delivery = await claimDelivery(db, deliveryId, now());
  if (!delivery) return;
  const { outcome, answer } = await trySending(db, delivery, send);
  const ctx = { db, actor: { kind: "system" }, now: now(), requestId: "send-delivery" } as const;
  await settleDelivery(ctx, delivery, outcome, answer);
}

async function trySending(
  db: Db,
  delivery: ClaimedDelivery,
  send: SendingTools["send"],
): Promise<{ outcome: SendOutcome; answer: string }> {
  const { id: deliveryId, letter } = delivery;
  try {
    if (!letter.sha256 || (await countLetterFileBytes(db, letter.id)) !== letter.bytes) {
      log.error({ deliveryId }, "the letter has no file any more");
      return { outcome: "permanent", answer: "" };
    }
    await send(await composeMail(db, delivery, letter.sha256));
    return { outcome: "accepted", answer: "" };
  } catch (error) {
    if (!(error instanceof MailNotSent)) {
      log.error({ deliveryId, error: describeError(error) }, "delivery broke off");
      return { outcome: "uncertain", answer: "" };
    }
    const { kind, answer, code } = error.failure;
    log.warn({ deliveryId, kind, code }, "delivery not sent");
    return { outcome: kind, answer };
  }
}

async function composeMail(db: Db, delivery: ClaimedDelivery, sha256: string): Promise<OutgoingMail> {
  const { letter } = delivery;
  const content = letter.content as LetterContent;
  const annexes = await annexAttachments(db, content);
  const mail = await renderMail(letterDelivery, {
    recipient: { name: delivery.name, function: delivery.function },
    collective: letter.petition.collective,
    petition: { title: content.petition.title, communeName: content.petition.communeName },
    reference: letter.reference,
    verifyUrl: content.verifyUrl,
    signatureCount: letter.signatureCount,
    ...othersOf(content),
    salutation: content.salutation,
    content: { ...content, elected: await readLetterElected(db, letter.id) },
    annexes: (content.parts?.annexes ?? []).map(({ title }) => title),
  });
  return {
    ...mail,
    to: delivery.email,
    replyTo: letter.petition.collective.contactEmail,
    messageId: messageIdOf(delivery.id),
    // A person sends this through us, and the answer of an absent reader is news to them.
    automatic: false,
    attachments: [
      {
        filename: `${letter.reference}.pdf`,
        contentType: "application/pdf",
        content: Readable.from(readSealedFile(db, { id: letter.id, sha256 }), { objectMode: false }),
      },
      ...annexes,
    ],
  };
}

function othersOf(content: LetterContent): { elected: number; organisations: number } {
  const { elected, organisations } = letterCounts(content);
  return { elected, organisations };
}

/** The same for every try, so that a mailbox that got two can tell that they are one. */
function messageIdOf(deliveryId: string): string {
  const domain = parseSender(env.MAIL_FROM).address.split("@").at(-1);
  return `<${deliveryId}@${domain}>`;
}

const sendDeliveryJob: JobHandler<"send-delivery"> = ({ deliveryId }, { db }) =>
  sendDelivery({ db, now: systemNow, send: sendMail }, deliveryId);

export default sendDeliveryJob;
