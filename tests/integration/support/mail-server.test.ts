import nodemailer from "nodemailer";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MailServer } from "@/tests/support/mail-server";

let server: MailServer;
let url: string;

beforeEach(async () => {
  server = new MailServer();
  url = await server.start();
});

afterEach(() => server.stop());

function send(to = "camille@example.org") {
  const transport = nodemailer.createTransport(url, { from: "site@example.org" });
  return transport.sendMail({ to, subject: "Élan", text: "Bonjour à vous" }).finally(() => transport.close());
}

test("keeps what it accepts, parsed", async () => {
  const arriving = server.waitForMail((mail) => mail.envelopeTo.includes("camille@example.org"));
  await send();
  const mail = await arriving;
  expect(mail.subject).toBe("Élan");
  expect(mail.text?.trim()).toBe("Bonjour à vous");
  expect(mail.envelopeFrom).toBe("site@example.org");
});

test("refuses a recipient", async () => {
  server.behaviour = "refuse-recipient";
  await expect(send()).rejects.toMatchObject({ responseCode: 550 });
  expect(server.mails).toEqual([]);
});

test("answers 451 as often as said, then accepts", async () => {
  server.behaviour = { greylist: 1 };
  await expect(send()).rejects.toMatchObject({ responseCode: 451 });
  await send();
  expect(server.mails).toHaveLength(1);
});

test("keeps the message and cuts the line", async () => {
  server.behaviour = "drop-after-accepting";
  await expect(send()).rejects.toThrow();
  expect(server.mails).toHaveLength(1);
});

test.each(["hang-before-data", "hang-after-data"] as const)("%s: the client gives up", async (behaviour) => {
  server.behaviour = behaviour;
  const transport = nodemailer.createTransport({ url, socketTimeout: 200 } as never);
  const sending = transport.sendMail({ from: "a@example.org", to: "b@example.org", text: "…" });
  await expect(sending).rejects.toThrow();
  expect(server.mails).toHaveLength(behaviour === "hang-after-data" ? 1 : 0);
});

test("says what it received instead", async () => {
  await send();
  await expect(server.waitForMail((mail) => mail.subject === "Autre", 20)).rejects.toThrow(
    "received: camille@example.org: Élan",
  );
});
