import "server-only";
import * as joinRequests from "@/emails/join-requests";
import { renderMail } from "@/emails/render-mail";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { MailNotSent } from "@/lib/mail/mail-not-sent";
import { sendMail } from "@/lib/mail/send-mail";
import { organisersPath } from "@/lib/organisations/organisation-paths";
import { readRequestsToTell } from "@/lib/organisations/tell-organisers";
import type { JobHandler } from "../job-handler";

/** Tells somebody of a collective who asks to sign, as it stands when the mail leaves. */
const sendJoinRequestsMailJob: JobHandler<"send-join-requests-mail"> = async (payload, { db }) => {
  const found = await readRequestsToTell(db, payload);
  if (!found) return;
  const { to, ...said } = found;
  const pageUrl = env.APP_URL + organisersPath(payload.petitionId);
  const mail = await renderMail(joinRequests, { ...said, pageUrl });
  try {
    await sendMail({ to, ...mail });
  } catch (error) {
    if (!(error instanceof MailNotSent) || error.failure.kind !== "permanent") throw error;
    log.warn({ petitionId: payload.petitionId, code: error.code }, "join requests mail refused");
  }
};

export default sendJoinRequestsMailJob;
