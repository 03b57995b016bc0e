import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { requestSignIn } from "@/lib/auth/request-sign-in";
import { systemNow } from "@/lib/clock";
import sendSignInMail from "@/lib/jobs/handlers/send-sign-in-mail";
import { closeTransport } from "@/lib/mail/transport";
import { readToken } from "@/lib/security/tokens";
import { useDatabase } from "@/tests/support/database";
import { MailServer } from "@/tests/support/mail-server";

const database = useDatabase();
const server = new MailServer();
const EMAIL = "camille@example.org";

beforeAll(async () => {
  process.env.SMTP_URL = await server.start();
});
afterAll(async () => {
  closeTransport();
  await server.stop();
});
beforeEach(async () => {
  server.reset();
  await database.db.signInLink.deleteMany();
  await database.db.rateLimit.deleteMany();
});

async function makeLink(): Promise<string> {
  const actor = { kind: "anonymous" as const, client: "192.0.2.1" };
  const ctx = { db: database.db, actor, now: systemNow(), requestId: "test" };
  await requestSignIn(ctx, { email: EMAIL, returnTo: "/espace" });
  return (await database.db.signInLink.findFirstOrThrow()).id;
}

const send = (signInLinkId: string, now = systemNow()) => {
  const signal = new AbortController().signal;
  return sendSignInMail({ signInLinkId }, { db: database.db, now, attempt: 1, lastAttempt: false, signal });
};

test("sends a link that opens this row, and no address in it", async () => {
  const id = await makeLink();
  await send(id);
  const [mail] = server.mails;
  expect(mail?.envelopeTo).toEqual([EMAIL]);
  const url = /http:\/\/localhost:3000\/connexion\/lien\/([\w-]+)/.exec(mail?.text ?? "");
  expect(readToken("sign-in", url?.[1] ?? "")?.id).toBe(id);
  expect(mail?.html).toContain(url?.[0]);
  expect(url?.[0]).not.toContain("camille");
  expect(mail?.text).toContain("30 minutes");
});

test("sends nothing for a link that was used, is too old, or is gone", async () => {
  const id = await makeLink();
  await send(id, new Date(systemNow().getTime() + 31 * 60_000));
  await database.db.signInLink.update({ where: { id }, data: { usedAt: systemNow() } });
  await send(id);
  await database.db.signInLink.deleteMany();
  await send(id);
  expect(server.mails).toEqual([]);
});

test("a temporary refusal is tried again by the queue; a permanent one is not", async () => {
  const id = await makeLink();
  server.behaviour = { greylist: 1 };
  await expect(send(id)).rejects.toMatchObject({ failure: { kind: "temporary" } });
  await send(id);
  expect(server.mails).toHaveLength(1);
  server.behaviour = "refuse-recipient";
  await expect(send(id)).resolves.toBe(undefined);
});
