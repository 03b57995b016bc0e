import "server-only";
import * as moderationWaiting from "@/emails/moderation-waiting";
import { renderMail } from "@/emails/render-mail";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { MailNotSent } from "@/lib/mail/mail-not-sent";
import { sendMail } from "@/lib/mail/send-mail";
import { readModeratorToTell } from "@/lib/moderation/find-moderators-to-tell";
import { ADDRESS_QUEUE_PATH, REPORT_QUEUE_PATH } from "@/lib/moderation/moderation-paths";
import type { JobHandler } from "../job-handler";

/**
 * Says how many addresses and reports wait, to somebody who still moderates, if any still do. A silence after the
 * message was handed over is tried again: hearing it twice does no harm.
 */
const sendModerationMailJob: JobHandler<"send-moderation-mail"> = async ({ userId }, { db }) => {
  const found = await readModeratorToTell(db, userId);
  if (!found) return;
  const mail = await renderMail(moderationWaiting, {
    ...found.waiting,
    addressesUrl: env.APP_URL + ADDRESS_QUEUE_PATH,
    reportsUrl: env.APP_URL + REPORT_QUEUE_PATH,
  });
  try {
    await sendMail({ to: found.email, ...mail });
  } catch (error) {
    if (!(error instanceof MailNotSent) || error.failure.kind !== "permanent") throw error;
    log.warn({ userId, code: error.code }, "moderation mail refused");
  }
};

export default sendModerationMailJob;
