import "server-only";
import * as petitionSuspension from "@/emails/petition-suspension";
import { renderMail } from "@/emails/render-mail";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { MailNotSent } from "@/lib/mail/mail-not-sent";
import { sendMail } from "@/lib/mail/send-mail";
import { readSuspensionToTell } from "@/lib/petitions/read-suspension-to-tell";
import type { JobHandler } from "../job-handler";

/**
 * Tells somebody who carries a petition that it was suspended, or is back, as it stands when the mail leaves. A
 * silence after the message was handed over is tried again: hearing it twice does no harm.
 */
const sendSuspensionMailJob: JobHandler<"send-suspension-mail"> = async (payload, { db }) => {
  const found = await readSuspensionToTell(db, payload);
  if (!found) return;
  const { to, ...rest } = found;
  const spaceUrl = `${env.APP_URL}/espace/petitions/${payload.petitionId}`;
  const mail = await renderMail(petitionSuspension, { ...rest, contactEmail: env.OPERATOR_EMAIL, spaceUrl });
  try {
    await sendMail({ to, ...mail });
  } catch (error) {
    if (!(error instanceof MailNotSent) || error.failure.kind !== "permanent") throw error;
    log.warn({ petitionId: payload.petitionId, code: error.code }, "suspension mail refused");
  }
};

export default sendSuspensionMailJob;
