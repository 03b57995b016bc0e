import "server-only";
import * as mailingDecision from "@/emails/mailing-decision";
import { renderMail } from "@/emails/render-mail";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { MailNotSent } from "@/lib/mail/mail-not-sent";
import { sendMail } from "@/lib/mail/send-mail";
import { mailingPath } from "@/lib/mailings/mailing-paths";
import { readMailingDecision } from "@/lib/mailings/read-mails-to-tell";
import type { JobHandler } from "../job-handler";

/** Tells somebody of a collective what was decided, as it stands when the mail leaves. Hearing it twice does no harm. */
const sendMailingDecisionMailJob: JobHandler<"send-mailing-decision-mail"> = async (payload, { db }) => {
  const found = await readMailingDecision(db, payload);
  if (!found) return;
  const { to, ...rest } = found;
  const pageUrl = env.APP_URL + mailingPath(payload.mailingId);
  const mail = await renderMail(mailingDecision, { ...rest, pageUrl });
  try {
    await sendMail({ to, ...mail });
  } catch (error) {
    if (!(error instanceof MailNotSent) || error.failure.kind !== "permanent") throw error;
    log.warn({ mailingId: payload.mailingId, code: error.code }, "mailing decision mail refused");
  }
};

export default sendMailingDecisionMailJob;
