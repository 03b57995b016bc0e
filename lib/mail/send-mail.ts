import "server-only";
import type { Readable } from "node:stream";
import type { Transporter } from "nodemailer";
import { env } from "@/lib/env";
import { classifyFailure, type MailFailure } from "./classify-failure";
import { MailNotSent } from "./mail-not-sent";
import { parseSender } from "./sender";
import { getTransport, type WatchedMail } from "./transport";

export type MailAttachment = { filename: string; content: Buffer | Readable; contentType: string };

export type OutgoingMail = {
  /** One address: a message has one recipient, so that nobody reads who else was written to. */
  to: string;
  subject: string;
  html: string;
  text: string;
  replyTo?: string;
  attachments?: MailAttachment[];
  /** `<id@host>`: a message that is tried again keeps its id, so that a mailbox can tell. */
  messageId?: string;
  headers?: Record<string, string>;
  /** False for what a person sends through us: the answer of an absent reader is welcome then. */
  automatic?: boolean;
};

/** What a message must not hold outside its body: a line break would begin a header of its own. */
const CONTROL = /\p{Cc}|[\u2028\u2029]/u;
/** One bare address: nothing that a header would read as a second one, or as a name. */
const ADDRESS = /^[^\s<>()[\],;:"\\\p{C}]{1,64}@[^\s<>()[\],;:"\\@\p{C}]{1,255}$/u;
const MALFORMED: MailFailure = { kind: "permanent", answer: "", code: "EMALFORMED", serverDown: false };

function requireWellFormed(mail: OutgoingMail): void {
  const addresses = [mail.to, ...(mail.replyTo === undefined ? [] : [mail.replyTo])];
  const values = [
    mail.subject,
    mail.messageId ?? "",
    ...Object.entries(mail.headers ?? {}).flat(),
    ...(mail.attachments ?? []).flatMap(({ filename, contentType }) => [filename, contentType]),
  ];
  const wellFormed =
    addresses.every((address) => ADDRESS.test(address)) && !values.some((value) => CONTROL.test(value));
  if (!wellFormed) throw new MailNotSent(MALFORMED);
}

/**
 * Hands one message to the mail server.
 *
 * @throws MailNotSent saying whether to try again; never a word of the message or its recipient. A value
 *   that would break out of its header is refused as permanent, and nothing leaves.
 */
export async function sendMail(mail: OutgoingMail, transport: Transporter = getTransport()): Promise<void> {
  requireWellFormed(mail);
  const from = parseSender(env.MAIL_FROM);
  let content: Readable | undefined;
  try {
    await transport.sendMail({
      from,
      to: { name: "", address: mail.to },
      ...(mail.replyTo ? { replyTo: { name: "", address: mail.replyTo } } : {}),
      envelope: { from: from.address, to: [mail.to] },
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      attachments: mail.attachments,
      ...(mail.messageId ? { messageId: mail.messageId } : {}),
      headers: {
        ...(mail.automatic === false ? {} : { "Auto-Submitted": "auto-generated" }),
        ...mail.headers,
      },
      onContent: (stream) => {
        content = stream;
      },
    } satisfies WatchedMail as WatchedMail);
  } catch (error) {
    throw new MailNotSent(classifyFailure(error, content?.readableEnded ?? false));
  }
}
