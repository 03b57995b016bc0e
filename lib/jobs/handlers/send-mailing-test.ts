import "server-only";
import * as mailingCopy from "@/emails/mailing-copy";
import { renderMail } from "@/emails/render-mail";
import type { Db } from "@/lib/db/client";
import { annexAttachments } from "@/lib/letters/annex-attachments";
import { compileCopies } from "@/lib/letters/pdf/compile-copies";
import { log } from "@/lib/log";
import { MailNotSent } from "@/lib/mail/mail-not-sent";
import { type OutgoingMail, sendMail } from "@/lib/mail/send-mail";
import { readTestCopy } from "@/lib/mailings/request-test";
import type { JobHandler } from "../job-handler";

type TestTools = { db: Db; now: Date; send: (mail: OutgoingMail) => Promise<void> };

/** Sends one copy, marked as a test, to whoever asked for it and to nobody else. */
export async function sendMailingTest(
  { db, now, send }: TestTools,
  payload: { mailingId: string; copyId: string; userId: string },
): Promise<void> {
  const found = await readTestCopy(db, now, payload);
  if (!found) return;
  const { to, copy, recipient, collective } = found;
  const { content, createdAt } = copy;
  const [file] = await compileCopies([{ content, createdAt }]);
  if (!file) throw new Error("the test copy cannot be set");
  const mail = await renderMail(mailingCopy, {
    ...{ recipient, collective, title: content.subject, reference: content.reference },
    ...{ verifyUrl: content.verifyUrl, salutation: content.salutation },
    ...{ coSigners: content.coSigners.length, test: true, content },
  });
  await send({
    ...mail,
    to,
    attachments: [
      { filename: "essai.pdf", contentType: "application/pdf", content: file },
      ...(await annexAttachments(db, content)),
    ],
  });
}

const sendMailingTestJob: JobHandler<"send-mailing-test"> = async (payload, { db, now }) => {
  try {
    await sendMailingTest({ db, now, send: sendMail }, payload);
  } catch (error) {
    if (!(error instanceof MailNotSent) || error.failure.kind !== "permanent") throw error;
    log.warn({ mailingId: payload.mailingId, code: error.code }, "test copy refused");
  }
};

export default sendMailingTestJob;
