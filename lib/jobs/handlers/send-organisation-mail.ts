import "server-only";
import * as organisationWord from "@/emails/organisation-word";
import { renderMail } from "@/emails/render-mail";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { MailNotSent } from "@/lib/mail/mail-not-sent";
import { sendMail } from "@/lib/mail/send-mail";
import { markMailSent, readOrganisationMail } from "@/lib/organisations/read-mail";
import type { JobHandler } from "../job-handler";

/**
 * Writes to an organisation, once: a silence after the message was handed over counts as sent, because an
 * invitation is never sent twice. The token is derived here: neither the job nor the database holds it.
 */
const sendOrganisationMailJob: JobHandler<"send-organisation-mail"> = async (payload, { db, now }) => {
  const found = await readOrganisationMail(db, payload);
  if (!found) return;
  const { to, replyTo, path, ...said } = found;
  const mail = await renderMail(organisationWord, {
    ...said,
    mail: payload.mail,
    pageUrl: env.APP_URL + path,
  });
  try {
    await sendMail({ to, replyTo, ...mail });
  } catch (error) {
    if (!(error instanceof MailNotSent) || error.failure.kind === "temporary") throw error;
    log.warn({ organisationId: payload.organisationId, code: error.code }, "organisation mail not taken");
    if (error.failure.kind === "permanent") return;
  }
  await markMailSent(db, payload, now);
};

export default sendOrganisationMailJob;
