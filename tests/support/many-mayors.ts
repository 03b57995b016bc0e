import type { Transporter } from "nodemailer";
import type { Db } from "@/lib/db/client";
import { sendMailings } from "@/lib/jobs/handlers/send-mailings";
import type { LetterContent } from "@/lib/letters/letter-content";
import { type OutgoingMail, sendMail } from "@/lib/mail/send-mail";
import { createTransport } from "@/lib/mail/transport";
import { decideMailing } from "@/lib/mailings/decide-mailing";
import { textToPlain } from "@/lib/text/text-to-plain";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { deskEmail } from "@/tests/factories/make-department";
import { composeAll, makeMailing, seal } from "@/tests/factories/make-mailing";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import type { MailServer } from "@/tests/support/mail-server";

/** A letter as its mailbox got it, its text in plain words too. */
export type ReadLetter = LetterContent & { words: string };

const NO_DKIM = { DKIM_DOMAIN: undefined, DKIM_SELECTOR: undefined, DKIM_PRIVATE_KEY: undefined };

/** The words stand in for the file, which takes a quarter of a second each. */
const asWords = async (copies: readonly { content: LetterContent }[]) =>
  copies.map(({ content }) => Buffer.from(JSON.stringify({ ...content, words: textToPlain(content.body) })));

/** A way to a server on this machine. */
export function transportTo(url: string): Transporter {
  const timeouts = { connection: 10_000, greeting: 10_000, socket: 20_000 };
  return createTransport({ SMTP_URL: url, ...NO_DKIM }, timeouts);
}

/**
 * One letter to all the mayors of a département, the whole way: chosen, sealed, composed, approved by a moderator,
 * sent by the worker's own batches to a mail server.
 */
export async function sendToDepartment(
  db: Db,
  transport: Transporter,
  code: string,
  text: { title?: string; body: string; closing: string },
): Promise<void> {
  const { id, ctx } = await makeMailing(db, { ...text, choice: { kind: "department", code } });
  if ((await seal(ctx, id)).status !== "awaiting") throw new Error("a large letter waits for a moderator");
  await composeAll(db, id);
  const moderator = contextOf(db, await makeUser(db, { role: "moderator" }));
  await decideMailing(moderator, { mailingId: id, decision: "approved", reason: "" });
  const send = (mail: OutgoingMail) => sendMail(mail, transport);
  let now = FACTORY_NOW;
  let tried: number;
  do {
    ({ tried } = await sendMailings({ db, now: () => now, send, compile: asWords, perMinute: 6000 }));
    now = new Date(now.getTime() + 1000);
  } while (tried > 0);
}

/** What the mairie of a commune received. */
export function letterTo(server: MailServer, insee: string): ReadLetter {
  const mail = server.mails.find(({ envelopeTo }) => envelopeTo.includes(deskEmail(insee)));
  return JSON.parse(String(mail?.attachments[0]?.content ?? "null"));
}
