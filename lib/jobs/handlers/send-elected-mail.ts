import "server-only";
import * as confirmElected from "@/emails/confirm-elected";
import * as electedAlreadySigned from "@/emails/elected-already-signed";
import { type RenderedMail, renderMail } from "@/emails/render-mail";
import { mandateWords } from "@/lib/elected/elected-mandates";
import { electedConfirmationPath, electedManagementPath } from "@/lib/elected/elected-paths";
import { makeElectedConfirmation, makeElectedManagement } from "@/lib/elected/elected-tokens";
import { type ElectedMail, readElectedMail } from "@/lib/elected/read-elected-mail";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { MailNotSent } from "@/lib/mail/mail-not-sent";
import { sendMail } from "@/lib/mail/send-mail";
import { UNCONFIRMED_DAYS } from "@/lib/signatures/retention";
import type { JobHandler } from "../job-handler";

function render(id: string, mail: ElectedMail): Promise<RenderedMail> {
  const { status, tokenVersion, mandate, email: _, ...said } = mail;
  if (status === "confirmed") {
    const manageUrl = env.APP_URL + electedManagementPath(makeElectedManagement(id));
    return renderMail(electedAlreadySigned, { ...said, manageUrl });
  }
  const confirmUrl = env.APP_URL + electedConfirmationPath(makeElectedConfirmation(id, tokenVersion));
  return renderMail(confirmElected, {
    ...said,
    mandate: mandateWords(mandate),
    confirmUrl,
    days: UNCONFIRMED_DAYS,
  });
}

/**
 * Sends what an élu·e's signature waits for, as it stands now. The link is derived here: neither the job nor the
 * database holds it. A silence after the message was handed over is tried again: the same link twice does no harm.
 */
const sendElectedMailJob: JobHandler<"send-elected-mail"> = async ({ electedSignatureId }, { db }) => {
  const mail = await readElectedMail(db, electedSignatureId);
  if (!mail) return;
  if (mail.email === null) throw new Error("the address is sealed with another key");
  try {
    await sendMail({ to: mail.email, ...(await render(electedSignatureId, mail)) });
  } catch (error) {
    if (!(error instanceof MailNotSent) || error.failure.kind !== "permanent") throw error;
    log.warn({ electedSignatureId, code: error.code }, "élu·e's mail refused");
  }
};

export default sendElectedMailJob;
