import "server-only";
import { createHash } from "node:crypto";
import * as mailingCopy from "@/emails/mailing-copy";
import { renderMail } from "@/emails/render-mail";
import { systemNow } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import type { SendOutcome } from "@/lib/deliveries/delivery-status";
import { env } from "@/lib/env";
import { annexAttachments } from "@/lib/letters/annex-attachments";
import type { LetterContent } from "@/lib/letters/letter-content";
import { type CopyToCompile, compileCopies } from "@/lib/letters/pdf/compile-copies";
import { describeError, log } from "@/lib/log";
import { MailNotSent } from "@/lib/mail/mail-not-sent";
import { type OutgoingMail, sendMail } from "@/lib/mail/send-mail";
import { parseSender } from "@/lib/mail/sender";
import { type ClaimedCopy, claimCopy } from "@/lib/mailings/claim-copy";
import {
  type DueCopy,
  findDueCopies,
  leaveOut,
  sendingAllowance,
  withoutUnverified,
} from "@/lib/mailings/due-copies";
import { finishMailings, recoverMailings } from "@/lib/mailings/recover-mailings";
import { settleCopy } from "@/lib/mailings/settle-copy";
import { enqueue } from "../enqueue";
import type { JobHandler } from "../job-handler";

/** Set by one compiling process, and left over by a crash at most `AT_ONCE`. */
const BATCH = 20;
/** Messages on their way at once: a server that is slow to answer keeps few of the others waiting. */
const AT_ONCE = 3;
const MINUTE_MS = 60_000;

export type MailingTools = {
  db: Db;
  now: () => Date;
  send: (mail: OutgoingMail) => Promise<void>;
  compile: (copies: readonly CopyToCompile[]) => Promise<(Buffer | null)[]>;
  perMinute: number;
  signal?: AbortSignal;
};

/**
 * Sends one batch of the copies that are due (docs/decisions/0006-sending-once.md holds for each).
 *
 * Invariants: no more messages leave in a minute than the operator allows, whatever wakes this; a copy that cannot
 * be set or is refused keeps none of the others; each is claimed, with the digest of its file, before a byte leaves.
 *
 * @returns how many were tried, and how many milliseconds to wait for the next batch; `null` when nothing is due.
 */
export async function sendMailings(tools: MailingTools): Promise<{ tried: number; waitMs: number | null }> {
  const { db, now, perMinute } = tools;
  const ctx = { db, actor: { kind: "system" }, now: now(), requestId: "send-mailings" } as const;
  const lost = await recoverMailings(ctx);
  if (lost.uncertain + lost.recomposed > 0) log.warn(lost, "mailings recovered");
  const take = Math.min(BATCH, await sendingAllowance(db, ctx.now, perMinute));
  const due = await withoutUnverified(ctx, await findDueCopies(db, ctx.now, take));
  const files = await compileEach(tools, due);
  const ready: { copy: DueCopy; file: Buffer }[] = [];
  for (const [index, copy] of due.entries()) {
    const file = files[index];
    if (file) ready.push({ copy, file });
    else {
      log.error({ copyId: copy.id }, "a copy cannot be set");
      await leaveOut(ctx, copy.id, "failed");
    }
  }
  const tried = await sendAll(tools, ready);
  await finishMailings(ctx);
  const [next] = await findDueCopies(db, now(), 1);
  return { tried, waitMs: next ? Math.ceil((Math.max(1, take) / perMinute) * MINUTE_MS) : null };
}

/** A copy that ends the compiling process must not keep the others of its batch: then each is tried alone. */
async function compileEach({ compile }: MailingTools, due: readonly DueCopy[]): Promise<(Buffer | null)[]> {
  const copies = due.map(({ content, sealedAt }) => ({ content, createdAt: sealedAt }));
  try {
    return await compile(copies);
  } catch (error) {
    log.warn({ error: describeError(error) }, "a batch of copies could not be set");
    const files: (Buffer | null)[] = [];
    for (const copy of copies) {
      const [file = null] = await compile([copy]).catch(() => [null]);
      files.push(file);
    }
    return files;
  }
}

/** @returns how many were handed over or refused: a server that is out of order ends the batch. */
async function sendAll(tools: MailingTools, ready: { copy: DueCopy; file: Buffer }[]): Promise<number> {
  const waiting = [...ready];
  let tried = 0;
  let down = false;
  const lane = async () => {
    for (;;) {
      if (down || tools.signal?.aborted) return;
      const one = waiting.shift();
      if (!one) return;
      const serverDown = await sendCopy(tools, one.copy.id, one.file);
      if (serverDown !== null) tried += 1;
      if (serverDown) down = true;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return tried;
}

/** @returns whether the mail server takes nothing at all for now; `null` when the copy was not to be claimed. */
async function sendCopy({ db, now, send }: MailingTools, id: string, file: Buffer): Promise<boolean | null> {
  const sha256 = createHash("sha256").update(file).digest("hex");
  const copy = await claimCopy(db, id, now(), { sha256, bytes: file.length });
  if (!copy) return null;
  const { outcome, answer, serverDown } = await trySending(db, copy, file, send);
  const ctx = { db, actor: { kind: "system" }, now: now(), requestId: "send-mailings" } as const;
  await settleCopy(ctx, copy, outcome, answer);
  return serverDown;
}

async function trySending(
  db: Db,
  copy: ClaimedCopy,
  file: Buffer,
  send: MailingTools["send"],
): Promise<{ outcome: SendOutcome; answer: string; serverDown: boolean }> {
  try {
    await send(await composeMail(db, copy, file));
    return { outcome: "accepted", answer: "", serverDown: false };
  } catch (error) {
    if (!(error instanceof MailNotSent)) {
      log.error({ copyId: copy.id, error: describeError(error) }, "sending a copy broke off");
      return { outcome: "uncertain", answer: "", serverDown: false };
    }
    const { kind, answer, code, serverDown } = error.failure;
    log.warn({ copyId: copy.id, kind, code }, "copy not sent");
    return { outcome: kind, answer, serverDown };
  }
}

async function composeMail(db: Db, copy: ClaimedCopy, file: Buffer): Promise<OutgoingMail> {
  const content = copy.content as LetterContent;
  const { collective } = copy.mailing;
  const mail = await renderMail(mailingCopy, {
    ...{ recipient: { name: copy.name, function: copy.function }, collective, title: content.subject },
    ...{ reference: content.reference, verifyUrl: content.verifyUrl, salutation: content.salutation },
    ...{ coSigners: content.coSigners.length, test: false, content },
  });
  return {
    ...mail,
    to: copy.email,
    replyTo: collective.contactEmail,
    messageId: messageIdOf(copy.id),
    // A person sends this through us, and the answer of an absent reader is news to them.
    automatic: false,
    attachments: [
      { filename: `${content.reference}.pdf`, contentType: "application/pdf", content: file },
      ...(await annexAttachments(db, content)),
    ],
  };
}

/** The same for every try, so that a mailbox that got two can tell that they are one. */
function messageIdOf(copyId: string): string {
  const domain = parseSender(env.MAIL_FROM).address.split("@").at(-1);
  return `<${copyId}@${domain}>`;
}

const sendMailingsJob: JobHandler<"send-mailings"> = async (_payload, { db, signal }) => {
  const perMinute = env.MAILING_PER_MINUTE;
  const tools = { db, now: systemNow, send: sendMail, compile: compileCopies, perMinute, signal };
  const { waitMs } = await sendMailings(tools);
  if (waitMs === null) return;
  const runAt = new Date(systemNow().getTime() + waitMs);
  const options = { jobKey: "send-mailings", maxAttempts: 3, queue: "mailings", runAt };
  await enqueue(db, "send-mailings", {}, options);
};

export default sendMailingsJob;
