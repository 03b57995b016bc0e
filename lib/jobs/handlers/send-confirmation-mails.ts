import "server-only";
import * as alreadySigned from "@/emails/already-signed";
import * as confirmSignature from "@/emails/confirm-signature";
import { type RenderedMail, renderMail } from "@/emails/render-mail";
import { systemNow } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import type { MailFailure } from "@/lib/mail/classify-failure";
import { MailNotSent } from "@/lib/mail/mail-not-sent";
import { MAIL_TRIES_MAX, retryDelayMs } from "@/lib/mail/retry-delay";
import { sendMail } from "@/lib/mail/send-mail";
import { MAIL_CONNECTIONS } from "@/lib/mail/transport";
import { makeCode } from "@/lib/security/tokens";
import {
  claimDueMails,
  closeDueMail,
  type DueMail,
  LEASE_MS,
  postponeDueMail,
  releaseDueMails,
} from "@/lib/signatures/due-mails";
import { UNCONFIRMED_DAYS } from "@/lib/signatures/retention";
import { confirmationPath, managementPath } from "@/lib/signatures/signature-paths";
import { makeConfirmationToken, makeManagementToken } from "@/lib/signatures/signature-tokens";
import type { JobHandler } from "../job-handler";

/** Mails taken at a time by each of the lanes: what is held in memory, and what a crash delays. */
const TAKEN_AT_ONCE = 4;

/** Sealed with another SECRET_KEY, which the operator may still put right. */
const UNREADABLE: MailFailure = { kind: "temporary", answer: "", code: "ESEALED", serverDown: false };

type Batch = { db: Db; signal: AbortSignal; sent: number; failed: number; serverDown: boolean };

function render(mail: DueMail): Promise<RenderedMail> {
  if (mail.status === "confirmed") {
    const manageUrl = env.APP_URL + managementPath(makeManagementToken(mail.id));
    return renderMail(alreadySigned, { firstName: mail.firstName, petition: mail.petition, manageUrl });
  }
  return renderMail(confirmSignature, {
    firstName: mail.firstName,
    lastName: mail.lastName,
    postalCode: mail.postalCode,
    showName: mail.showName,
    wantsNews: mail.wantsNews,
    petition: mail.petition,
    confirmUrl: env.APP_URL + confirmationPath(makeConfirmationToken(mail.id, mail.tokenVersion)),
    code: makeCode(mail.id, mail.tokenVersion),
    days: UNCONFIRMED_DAYS,
  });
}

/** A silence after the message was handed over is tried again too: two mails do less harm than none. */
async function sendOne(batch: Batch, mail: DueMail): Promise<void> {
  try {
    if (mail.email === null) throw new MailNotSent(UNREADABLE);
    await sendMail({ to: mail.email, ...(await render(mail)) });
    batch.sent += 1;
    await closeDueMail(batch.db, mail, systemNow());
  } catch (error) {
    if (!(error instanceof MailNotSent)) throw error;
    const { kind, serverDown, code } = error.failure;
    log.warn({ signatureId: mail.id, kind, code }, "confirmation mail not sent");
    batch.failed += 1;
    batch.serverDown ||= serverDown;
    const tries = mail.tries + 1;
    if (kind === "permanent" || tries >= MAIL_TRIES_MAX) await closeDueMail(batch.db, mail, systemNow());
    else await postponeDueMail(batch.db, mail, new Date(systemNow().getTime() + retryDelayMs(tries)));
  }
}

/** Takes and sends until nothing is due, the worker stops, or the mail server takes nothing. */
async function runLane(batch: Batch): Promise<void> {
  while (!batch.signal.aborted && !batch.serverDown) {
    const taken = await claimDueMails(batch.db, systemNow(), TAKEN_AT_ONCE);
    if (taken.length === 0) return;
    while (taken.length > 0) {
      const lateFrom = (taken[0]?.leasedUntil.getTime() ?? 0) - LEASE_MS / 2;
      if (batch.signal.aborted || batch.serverDown || systemNow().getTime() > lateFrom) break;
      const mail = taken.shift();
      if (mail) await sendOne(batch, mail);
    }
    await releaseDueMails(batch.db, taken, systemNow());
  }
}

async function sendDueMails(db: Db, signal: AbortSignal): Promise<Batch> {
  const batch: Batch = { db, signal, sent: 0, failed: 0, serverDown: false };
  const lanes = await Promise.allSettled(Array.from({ length: MAIL_CONNECTIONS }, () => runLane(batch)));
  if (batch.sent + batch.failed > 0) {
    log.info({ sent: batch.sent, failed: batch.failed }, "confirmation mails");
  }
  const broken = lanes.find((lane) => lane.status === "rejected");
  if (broken) throw broken.reason;
  return batch;
}

let running = false;
let wokenMeanwhile = false;

/**
 * Sends what signatures wait for. One batch at a time a process, however often it is woken: a crowd that
 * signs does not keep letters and sign-in links from the other workers.
 */
const sendConfirmationMailsJob: JobHandler<"send-confirmation-mails"> = async (_payload, { db, signal }) => {
  wokenMeanwhile = true;
  if (running) return;
  running = true;
  try {
    while (wokenMeanwhile) {
      wokenMeanwhile = false;
      const { serverDown } = await sendDueMails(db, signal);
      if (serverDown) return;
    }
  } finally {
    running = false;
  }
};

export default sendConfirmationMailsJob;
