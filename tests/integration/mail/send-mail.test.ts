import { generateKeyPairSync } from "node:crypto";
import { Readable } from "node:stream";
import type { Transporter } from "nodemailer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { MailNotSent } from "@/lib/mail/mail-not-sent";
import { type OutgoingMail, sendMail } from "@/lib/mail/send-mail";
import { createTransport } from "@/lib/mail/transport";
import { MailServer } from "@/tests/support/mail-server";
import { type SmtpScript, startScriptedSmtp } from "@/tests/support/smtp-script";

const NO_DKIM = { DKIM_DOMAIN: undefined, DKIM_SELECTOR: undefined, DKIM_PRIVATE_KEY: undefined };
/** Long enough for this machine, short enough for a server that says nothing. */
const TIMEOUTS = { connection: 1000, greeting: 300, socket: 300 };

const mail: OutgoingMail = {
  to: "camille@example.org",
  subject: "Élan du quartier",
  html: "<p>Bonjour à vous</p>",
  text: "Bonjour à vous",
};

let server: MailServer;
let url: string;
let transport: Transporter;

beforeEach(async () => {
  server = new MailServer();
  url = await server.start();
  transport = createTransport({ SMTP_URL: url, ...NO_DKIM }, TIMEOUTS);
});

afterEach(async () => {
  transport.close();
  await server.stop();
});

const failureOf = (sending: Promise<void>) =>
  sending.then(
    () => undefined,
    (error: MailNotSent) => error.failure,
  );

describe("a message", () => {
  test("arrives as text and HTML, with a sender, marked as automatic", async () => {
    await sendMail({ ...mail, replyTo: "collectif@example.org", messageId: "<a1@example.org>" }, transport);
    const [received] = server.mails;
    expect(received).toMatchObject({
      subject: "Élan du quartier",
      messageId: "<a1@example.org>",
      envelopeFrom: "ne-pas-repondre@localhost",
      envelopeTo: ["camille@example.org"],
    });
    expect(received?.text?.trim()).toBe("Bonjour à vous");
    expect(received?.html).toContain("<p>Bonjour à vous</p>");
    expect(received?.from?.text).toContain("Doléances");
    expect(received?.replyTo?.text).toBe("collectif@example.org");
    expect(received?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(received?.headers.has("list-unsubscribe")).toBe(false);
  });

  test("sent by a person through us is not marked", async () => {
    await sendMail({ ...mail, automatic: false }, transport);
    expect(server.mails[0]?.headers.has("auto-submitted")).toBe(false);
  });

  test("carries a file that is read as a stream", async () => {
    const content = Readable.from([Buffer.from("%PDF-"), Buffer.from("1.7")]);
    const attachments = [{ filename: "lettre.pdf", content, contentType: "application/pdf" }];
    await sendMail({ ...mail, attachments }, transport);
    expect(server.mails[0]?.attachments[0]).toMatchObject({ filename: "lettre.pdf", size: 8 });
  });

  test("is signed when there is a key", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const pem = String(privateKey.export({ type: "pkcs8", format: "pem" })).replaceAll("\n", "\\n");
    const dkim = { DKIM_DOMAIN: "example.org", DKIM_SELECTOR: "s1", DKIM_PRIVATE_KEY: pem };
    const signing = createTransport({ SMTP_URL: url, ...dkim }, TIMEOUTS);
    await sendMail(mail, signing).finally(() => signing.close());
    expect(server.mails[0]?.source).toMatch(/^DKIM-Signature: .*d=example\.org/m);
  });

  test("many leave at once through few connections", async () => {
    await Promise.all(Array.from({ length: 40 }, () => sendMail(mail, transport)));
    expect(server.mails).toHaveLength(40);
    expect(server.connections).toBeLessThanOrEqual(5);
  });
});

describe("nothing leaves when a value would begin a header of its own", () => {
  test.each<[string, Partial<OutgoingMail>]>([
    ["subject", { subject: "Bonjour\r\nBcc: autre@example.org" }],
    ["subject, bare line feed", { subject: "Bonjour\nBcc: autre@example.org" }],
    ["recipient", { to: "camille@example.org\r\nBcc: autre@example.org" }],
    ["two recipients", { to: "camille@example.org, autre@example.org" }],
    ["a name in the recipient", { to: "Camille <camille@example.org>" }],
    ["reply address", { replyTo: "collectif@example.org\r\nBcc: autre@example.org" }],
    ["message id", { messageId: "<a@b>\r\nBcc: autre@example.org" }],
    ["header value", { headers: { "X-Reference": "A\r\nBcc: autre@example.org" } }],
    ["header name", { headers: { "X-Reference: A\r\nBcc": "autre@example.org" } }],
    ["null byte", { subject: "Bonjour\0" }],
  ])("%s", async (_what, part) => {
    const failure = await failureOf(sendMail({ ...mail, ...part }, transport));
    expect(failure).toMatchObject({ kind: "permanent", code: "EMALFORMED" });
    expect(server.connections).toBe(0);
  });
});

describe("a failure is told by how far the message had come", () => {
  test.each<[string, SmtpScript, string, boolean, number]>([
    ["the greeting refuses", { greeting: "554 no" }, "temporary", true, 0],
    ["no greeting", { greeting: "hang" }, "temporary", true, 0],
    ["silence at RCPT TO", { RCPT: "hang" }, "temporary", true, 0],
    ["the line is cut at RCPT TO", { RCPT: "cut" }, "temporary", true, 0],
    ["no such mailbox", { RCPT: "550 5.1.1 no" }, "permanent", false, 0],
    ["greylisting", { RCPT: "451 4.7.1 later" }, "temporary", false, 0],
    ["silence at DATA", { DATA: "hang" }, "temporary", true, 0],
    ["silence at the end", { end: "hang" }, "uncertain", false, 1],
    ["the line is cut at the end", { end: "cut" }, "uncertain", false, 1],
    ["refused at the end", { end: "554 5.7.1 no" }, "permanent", false, 1],
    ["put off at the end", { end: "452 4.3.1 full" }, "temporary", false, 1],
  ])("%s", async (_what, script, kind, serverDown, received) => {
    const scripted = await startScriptedSmtp(script);
    const through = createTransport({ SMTP_URL: scripted.url, ...NO_DKIM }, TIMEOUTS);
    const failure = await failureOf(sendMail(mail, through));
    through.close();
    scripted.stop();
    expect(failure).toMatchObject({ kind, serverDown });
    expect(scripted.received()).toBe(received);
  });

  test("the line is cut in the middle of a large message: it cannot have been accepted", async () => {
    const scripted = await startScriptedSmtp({ body: "cut" });
    const through = createTransport({ SMTP_URL: scripted.url, ...NO_DKIM }, TIMEOUTS);
    const content = Readable.from(
      (function* () {
        for (let part = 0; part < 400; part++) yield Buffer.alloc(64 * 1024, part);
      })(),
    );
    const attachments = [{ filename: "lettre.pdf", content, contentType: "application/pdf" }];
    const failure = await failureOf(sendMail({ ...mail, attachments }, through));
    through.close();
    scripted.stop();
    expect(failure?.kind).toBe("temporary");
  });

  test("nobody listens", async () => {
    const through = createTransport({ SMTP_URL: "smtp://127.0.0.1:1", ...NO_DKIM }, TIMEOUTS);
    const failure = await failureOf(sendMail(mail, through));
    through.close();
    expect(failure).toMatchObject({ kind: "temporary", serverDown: true, answer: "" });
  });
});

test("the error says nothing of the message nor of its recipient", async () => {
  server.behaviour = "refuse-recipient";
  const error: MailNotSent = await sendMail(mail, transport).then(
    () => expect.unreachable(),
    (thrown) => thrown,
  );
  expect(error.failure).toMatchObject({ kind: "permanent", answer: "550 5.1.1 No such user here" });
  expect(JSON.stringify({ ...error, message: error.message, stack: error.stack })).not.toContain("camille");
});
