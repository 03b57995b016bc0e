import "server-only";
import type { Readable } from "node:stream";
import nodemailer, { type SendMailOptions, type Transporter } from "nodemailer";
import { type Env, env } from "@/lib/env";

/** Milliseconds without a sign of life before a send is given up. */
export type MailTimeouts = { connection: number; greeting: number; socket: number };

const TIMEOUTS: MailTimeouts = { connection: 10_000, greeting: 10_000, socket: 60_000 };
/** Connections to the mail server, and so mails on their way at once, a process. */
export const MAIL_CONNECTIONS = 5;

type MailEnv = Pick<Env, "SMTP_URL" | "DKIM_DOMAIN" | "DKIM_SELECTOR" | "DKIM_PRIVATE_KEY">;

function dkimOf({ DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY }: MailEnv) {
  if (!DKIM_DOMAIN || !DKIM_SELECTOR || !DKIM_PRIVATE_KEY) return undefined;
  const privateKey = DKIM_PRIVATE_KEY.replaceAll("\\n", "\n");
  return { domainName: DKIM_DOMAIN, keySelector: DKIM_SELECTOR, privateKey };
}

/** A message whose sender wants to see its content being read. */
export type WatchedMail = SendMailOptions & { onContent?: (content: Readable) => void };

/**
 * Shows each message's content to whoever sends it. Nothing else tells a line that was lost before the
 * message was handed over from one that was lost after.
 */
function showContent(transport: Transporter): void {
  transport.use("stream", (mail, done) => {
    const { onContent } = mail.data as WatchedMail;
    const { message } = mail;
    if (message && onContent) {
      const makeStream = message.createReadStream.bind(message);
      message.createReadStream = (...options) => {
        const content = makeStream(...options);
        onContent(content);
        return content;
      };
    }
    done();
  });
}

/**
 * Opens a pool of connections to the mail server, and signs with DKIM when the environment holds a key.
 *
 * A pooled line that the server closed while it was idle is replaced once; nodemailer does so only while
 * not a byte of the message was read. Files and addresses named inside a message are never fetched.
 */
export function createTransport(settings: MailEnv, timeouts: MailTimeouts = TIMEOUTS): Transporter {
  const dkim = dkimOf(settings);
  const transport = nodemailer.createTransport({
    url: settings.SMTP_URL,
    pool: true,
    maxConnections: MAIL_CONNECTIONS,
    maxMessages: 100,
    maxRequeues: 1,
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.socket,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim ? { dkim } : {}),
  });
  showContent(transport);
  return transport;
}

const shared = globalThis as { doleancesMail?: Transporter };

/** The pool of this process. */
export function getTransport(): Transporter {
  shared.doleancesMail ??= createTransport(env);
  return shared.doleancesMail;
}

/** Closes what this process opened. */
export function closeTransport(): void {
  shared.doleancesMail?.close();
  delete shared.doleancesMail;
}
