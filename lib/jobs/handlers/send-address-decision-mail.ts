import "server-only";
import * as addressDecision from "@/emails/address-decision";
import { renderMail } from "@/emails/render-mail";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { MailNotSent } from "@/lib/mail/mail-not-sent";
import { sendMail } from "@/lib/mail/send-mail";
import { readDecisionToTell } from "@/lib/moderation/read-decision-to-tell";
import type { JobHandler } from "../job-handler";

/**
 * Tells somebody of a collective what was decided, as it stands when the mail leaves. A silence after the
 * message was handed over is tried again: hearing it twice does no harm.
 */
const sendAddressDecisionMailJob: JobHandler<"send-address-decision-mail"> = async (payload, { db }) => {
  const found = await readDecisionToTell(db, payload);
  if (!found) return;
  const { to, next, path, ...decided } = found;
  const mail = await renderMail(addressDecision, { ...decided, next, spaceUrl: env.APP_URL + path });
  try {
    await sendMail({ to, ...mail });
  } catch (error) {
    if (!(error instanceof MailNotSent) || error.failure.kind !== "permanent") throw error;
    log.warn({ addressId: payload.addressId, code: error.code }, "address decision mail refused");
  }
};

export default sendAddressDecisionMailJob;
