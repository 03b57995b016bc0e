import "server-only";
import * as mailingWaiting from "@/emails/mailing-waiting";
import { renderMail } from "@/emails/render-mail";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { MailNotSent } from "@/lib/mail/mail-not-sent";
import { sendMail } from "@/lib/mail/send-mail";
import { moderatedMailingPath } from "@/lib/mailings/mailing-paths";
import { readMailingToTell } from "@/lib/mailings/read-mails-to-tell";
import type { JobHandler } from "../job-handler";

/** Tells a moderator that a large sending waits, if it still does. Hearing it twice does no harm. */
const sendMailingWaitingMailJob: JobHandler<"send-mailing-waiting-mail"> = async (payload, { db }) => {
  const found = await readMailingToTell(db, payload);
  if (!found) return;
  const { to, ...rest } = found;
  const pageUrl = env.APP_URL + moderatedMailingPath(payload.mailingId);
  const mail = await renderMail(mailingWaiting, { ...rest, pageUrl });
  try {
    await sendMail({ to, ...mail });
  } catch (error) {
    if (!(error instanceof MailNotSent) || error.failure.kind !== "permanent") throw error;
    log.warn({ mailingId: payload.mailingId, code: error.code }, "mailing waiting mail refused");
  }
};

export default sendMailingWaitingMailJob;
