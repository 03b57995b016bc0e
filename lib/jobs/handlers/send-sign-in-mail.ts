import "server-only";
import { renderMail } from "@/emails/render-mail";
import * as signIn from "@/emails/sign-in";
import { SIGN_IN_LINK_MINUTES } from "@/lib/auth/sign-in-link";
import { signInLinkPath } from "@/lib/auth/sign-in-paths";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { MailNotSent } from "@/lib/mail/mail-not-sent";
import { sendMail } from "@/lib/mail/send-mail";
import { makeToken } from "@/lib/security/tokens";
import type { JobHandler } from "../job-handler";

/**
 * Sends a sign-in link while it is of use. The token is derived here, from the id: neither the job nor the
 * database holds it. A silence after the message was handed over is tried again: the same link twice does
 * no harm.
 */
const sendSignInMailJob: JobHandler<"send-sign-in-mail"> = async ({ signInLinkId }, { db, now }) => {
  const link = await db.signInLink.findUnique({ where: { id: signInLinkId } });
  if (!link || link.usedAt || link.expiresAt <= now) return;
  const signInUrl = env.APP_URL + signInLinkPath(makeToken("sign-in", link.id));
  const mail = await renderMail(signIn, { signInUrl, minutes: SIGN_IN_LINK_MINUTES });
  try {
    await sendMail({ to: link.email, ...mail });
  } catch (error) {
    if (!(error instanceof MailNotSent) || error.failure.kind !== "permanent") throw error;
    log.warn({ signInLinkId, code: error.code }, "sign-in mail refused");
  }
};

export default sendSignInMailJob;
