import "server-only";
import * as commentRemoval from "@/emails/comment-removal";
import { renderMail } from "@/emails/render-mail";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { MailNotSent } from "@/lib/mail/mail-not-sent";
import { sendMail } from "@/lib/mail/send-mail";
import { readRemovalToTell } from "@/lib/signatures/read-removal-to-tell";
import { managementPath } from "@/lib/signatures/signature-paths";
import type { JobHandler } from "../job-handler";

/**
 * Tells the author of a message that a moderator removed it, and why. A silence after the message was handed over
 * is tried again: hearing it twice does no harm.
 */
const sendCommentRemovalMailJob: JobHandler<"send-comment-removal-mail"> = async ({ commentId }, { db }) => {
  const found = await readRemovalToTell(db, commentId);
  if (!found) return;
  const { to, token, ...rest } = found;
  const manageUrl = env.APP_URL + managementPath(token);
  const mail = await renderMail(commentRemoval, { ...rest, contactEmail: env.OPERATOR_EMAIL, manageUrl });
  try {
    await sendMail({ to, ...mail });
  } catch (error) {
    if (!(error instanceof MailNotSent) || error.failure.kind !== "permanent") throw error;
    log.warn({ commentId, code: error.code }, "comment removal mail refused");
  }
};

export default sendCommentRemovalMailJob;
