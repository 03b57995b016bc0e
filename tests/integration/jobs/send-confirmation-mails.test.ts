import { Pool } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { systemNow } from "@/lib/clock";
import type { Petition } from "@/lib/db/generated/client";
import sendConfirmationMails from "@/lib/jobs/handlers/send-confirmation-mails";
import { closeTransport } from "@/lib/mail/transport";
import { makeCode } from "@/lib/security/tokens";
import { claimDueMails, closeDueMail, LEASE_MS } from "@/lib/signatures/due-mails";
import { signPetition } from "@/lib/signatures/sign-petition";
import type { SignatureInput } from "@/lib/signatures/signature-form";
import { readConfirmationToken, readManagementToken } from "@/lib/signatures/signature-tokens";
import { makePetition } from "@/tests/factories/make-petition";
import { useDatabase } from "@/tests/support/database";
import { MailServer } from "@/tests/support/mail-server";

const database = useDatabase(12);
let server = new MailServer();
const running = new AbortController();
let pool: Pool;
let petition: Petition;

beforeAll(async () => {
  process.env.SMTP_URL = await server.start();
  pool = new Pool({ connectionString: database.url, max: 20 });
});
afterAll(async () => {
  closeTransport();
  await pool.end();
  await server.stop();
});
beforeEach(async () => {
  server.reset();
  await database.db.signature.deleteMany();
  petition = await makePetition(database.db, { title: "Un banc place des Tilleuls" });
});

const person = (number: number, input: Partial<SignatureInput> = {}): SignatureInput => ({
  firstName: "Camille",
  lastName: "Lebrun",
  email: `camille-${number}@example.org`,
  postalCode: "72000",
  showName: true,
  wantsNews: false,
  version: null,
  ...input,
});
const ago = (ms: number) => new Date(systemNow().getTime() - ms);
const sign = (input = person(1), now = ago(1000)) => signPetition({ pool, now }, petition.slug, input);
const run = (signal = running.signal) =>
  sendConfirmationMails({}, { db: database.db, now: systemNow(), attempt: 1, lastAttempt: false, signal });
const rows = () => database.db.signature.findMany({ orderBy: { createdAt: "asc" } });
const theRow = () => database.db.signature.findFirstOrThrow();
const makeDue = (mailDueAt = ago(1000)) => database.db.signature.updateMany({ data: { mailDueAt } });

describe("what is sent", () => {
  test("a new signature gets what it holds, a link and a code", async () => {
    await sign();
    await run();
    const row = await theRow();
    const [mail] = server.mails;
    expect(mail?.envelopeTo).toEqual(["camille-1@example.org"]);
    expect(mail?.subject).toBe("Confirmez votre signature\u00a0: Un banc place des Tilleuls");
    for (const part of ["Camille", "Lebrun", "72000", "Le Mans", makeCode(row.id, row.tokenVersion)]) {
      expect(mail?.text).toContain(part);
    }
    const token = /\/signatures\/lien\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    expect(readConfirmationToken(token)).toEqual({ id: row.id, version: row.tokenVersion });
    expect(row).toMatchObject({ mailDueAt: null, mailCount: 1, mailSentAt: expect.any(Date) });
  });

  test("a confirmed one, typed in again, gets the way to its own page, and stays as it was", async () => {
    await sign();
    await run();
    await database.db.signature.updateMany({
      data: { status: "confirmed", confirmedAt: ago(500), mailSentAt: ago(120_000) },
    });
    const before = await theRow();
    await sign(person(1, { firstName: "Mallory" }), systemNow());
    await run();
    const mail = server.mails[1];
    expect(mail?.subject).toBe("Vous avez déjà signé\u00a0: Un banc place des Tilleuls");
    expect(mail?.text).toContain("Bonjour Camille,");
    const token = /\/signatures\/gerer\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    expect(readManagementToken(token)).toBe(before.id);
    expect(await theRow()).toMatchObject({ firstName: "Camille", status: "confirmed", mailCount: 2 });
  });

  test("two hundred simultaneous signatures with one address: one row, one mail", async () => {
    await Promise.all(
      Array.from({ length: 200 }, (_, number) => sign(person(1, { firstName: `Camille ${number}` }))),
    );
    await Promise.all([run(), run(), run()]);
    await run();
    expect(await rows()).toHaveLength(1);
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]?.text).toContain(`Bonjour ${(await theRow()).firstName},`);
  });

  test("sixty people: one mail each, through few connections, however many batches run", async () => {
    for (let number = 0; number < 60; number++) await sign(person(number));
    await Promise.all([run(), run()]);
    expect(new Set(server.mails.map(({ envelopeTo }) => envelopeTo[0])).size).toBe(60);
    expect(server.mails).toHaveLength(60);
    expect(server.connections).toBeLessThanOrEqual(10);
    expect((await rows()).every(({ mailDueAt }) => mailDueAt === null)).toBe(true);
  });

  test.each([
    ["suspended", "pending"],
    ["closed", "pending"],
    ["delivered", "pending"],
    ["suspended", "confirmed"],
  ] as const)("nothing for a petition that is %s and a signature that is %s", async (status, signature) => {
    await sign();
    await database.db.signature.updateMany({
      data: { status: signature, confirmedAt: signature === "confirmed" ? ago(1) : null },
    });
    await database.db.petition.update({ where: { id: petition.id }, data: { status } });
    await run();
    expect(server.mails).toEqual([]);
    expect((await theRow()).mailDueAt).not.toBeNull();
  });

  test("nothing for whoever withdrew meanwhile", async () => {
    await sign();
    await database.db.signature.updateMany({ data: { status: "withdrawn", withdrawnAt: ago(1) } });
    await run();
    expect(server.mails).toEqual([]);
  });
});

describe("when the mail server does not take it", () => {
  test("a refusal for good ends it; the person may sign again a minute later", async () => {
    await sign();
    server.behaviour = "refuse-recipient";
    await run();
    expect(await theRow()).toMatchObject({ mailDueAt: null, mailCount: 1, status: "pending" });
    server.behaviour = "accept";
    await database.db.signature.updateMany({ data: { mailSentAt: ago(61_000) } });
    await sign(person(1), systemNow());
    await run();
    expect(server.mails).toHaveLength(1);
  });

  test("a 4xx is tried again later and later, then accepted, once", async () => {
    await sign();
    server.behaviour = { greylist: 2 };
    const waits: number[] = [];
    for (let time = 0; time < 2; time++) {
      await run();
      await run();
      const { mailDueAt } = await theRow();
      waits.push(Math.round(((mailDueAt?.getTime() ?? 0) - systemNow().getTime()) / 60_000));
      await makeDue();
    }
    expect(waits).toEqual([1, 5]);
    await run();
    await run();
    expect(server.mails).toHaveLength(1);
    expect(await theRow()).toMatchObject({ mailDueAt: null, mailCount: 3 });
  });

  test("it is given up in the end", async () => {
    await sign();
    server.behaviour = { greylist: 100 };
    await database.db.signature.updateMany({ data: { mailCount: 8 } });
    await run();
    expect(await theRow()).toMatchObject({ mailDueAt: null, mailCount: 9 });
  });

  test("a server that is down is asked a few times, and the others stay due", async () => {
    for (let number = 0; number < 40; number++) await sign(person(number));
    const { port } = new URL(process.env.SMTP_URL ?? "");
    await server.stop();
    await run();
    const due = await rows();
    expect(due.every(({ mailDueAt }) => mailDueAt !== null)).toBe(true);
    expect(due.filter(({ mailCount }) => mailCount > 0).length).toBeLessThanOrEqual(5);
    expect(due.filter(({ mailDueAt }) => mailDueAt && mailDueAt <= systemNow()).length).toBeGreaterThan(30);

    server = new MailServer();
    await server.start(Number(port));
    await makeDue();
    await run();
    expect(server.mails).toHaveLength(40);
  });

  test("after a line that was cut at the end, it is sent again: none would be worse than two", async () => {
    await sign();
    server.behaviour = "drop-after-accepting";
    await run();
    expect(await theRow()).toMatchObject({ mailDueAt: expect.any(Date), mailCount: 1 });
  });
});

describe("taking what is due", () => {
  test("two workers share the mails, none twice", async () => {
    for (let number = 0; number < 12; number++) await sign(person(number));
    const now = systemNow();
    const shares = await Promise.all([1, 2, 3, 4].map(() => claimDueMails(database.db, now, 5)));
    const ids = shares.flat().map(({ id }) => id);
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
    expect(await claimDueMails(database.db, now, 5)).toEqual([]);
  });

  test("what a dead worker had taken is due again when its lease ends, and it has no say any more", async () => {
    await sign();
    const now = systemNow();
    const [lost] = await claimDueMails(database.db, now, 1);
    const [again] = await claimDueMails(database.db, new Date(now.getTime() + LEASE_MS), 1);
    expect(again?.id).toBe(lost?.id);
    if (lost) await closeDueMail(database.db, lost, now);
    expect((await theRow()).mailDueAt).toEqual(again?.leasedUntil);
  });

  test("a row that changed while its mail was leaving keeps its due mail", async () => {
    await sign();
    const now = systemNow();
    const [taken] = await claimDueMails(database.db, now, 1);
    await database.db.signature.updateMany({ data: { tokenVersion: { increment: 1 } } });
    if (taken) await closeDueMail(database.db, taken, now);
    expect(await theRow()).toMatchObject({ mailDueAt: taken?.leasedUntil, mailCount: 0 });
  });

  test("a stopping worker takes nothing more", async () => {
    await sign();
    await run(AbortSignal.abort());
    expect(server.mails).toEqual([]);
    expect((await theRow()).mailDueAt?.getTime()).toBeLessThan(systemNow().getTime());
  });
});

test("what somebody typed begins no header and no tag", async () => {
  petition = await makePetition(database.db, { title: 'Banc <script>alert("1")</script> — « ça »' });
  await sign(person(1, { firstName: "<b>Bcc: autre@example.org</b>", lastName: "“Œdipe” & Cie" }));
  await run();
  const [mail] = server.mails;
  expect(mail?.envelopeTo).toEqual(["camille-1@example.org"]);
  expect(mail?.headers.has("bcc")).toBe(false);
  expect(mail?.html).not.toMatch(/<script|<b>Bcc/);
  expect(mail?.text).toContain("<b>Bcc: autre@example.org</b>");
  expect(mail?.subject).toContain('<script>alert("1")</script>');
});
