import { createHash } from "node:crypto";
import type { Transporter } from "nodemailer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sendMailingTest } from "@/lib/jobs/handlers/send-mailing-test";
import { type MailingTools, sendMailings } from "@/lib/jobs/handlers/send-mailings";
import { compileCopies } from "@/lib/letters/pdf/compile-copies";
import { retryDelayMs } from "@/lib/mail/retry-delay";
import { type OutgoingMail, sendMail } from "@/lib/mail/send-mail";
import { createTransport } from "@/lib/mail/transport";
import { claimCopy } from "@/lib/mailings/claim-copy";
import { decideCopy, noteAnswer } from "@/lib/mailings/decide-copy";
import { exportMailing } from "@/lib/mailings/export-mailing";
import { readSealedCopy } from "@/lib/mailings/read-sealed-copy";
import { finishMailings } from "@/lib/mailings/recover-mailings";
import { requestTest } from "@/lib/mailings/request-test";
import { stopMailing } from "@/lib/mailings/stop-mailing";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeCollective } from "@/tests/factories/make-collective";
import { deskEmail, makeDepartment } from "@/tests/factories/make-department";
import { makeMailing, makeSendingMailing } from "@/tests/factories/make-mailing";
import { makePetition } from "@/tests/factories/make-petition";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";
import { MailServer } from "@/tests/support/mail-server";
import { inside, whileHolding } from "@/tests/support/while-holding";

const database = useDatabase(12);
const NO_DKIM = { DKIM_DOMAIN: undefined, DKIM_SELECTOR: undefined, DKIM_PRIVATE_KEY: undefined };
const MINUTE = 60_000;
let server: MailServer;
let transport: Transporter;
let insees: string[] = [];

beforeEach(async () => {
  server = new MailServer();
  transport = createTransport(
    { SMTP_URL: await server.start(), ...NO_DKIM },
    { connection: 10_000, greeting: 10_000, socket: 20_000 },
  );
  // Nothing deletes a sealed letter but a table emptied whole.
  await database.db.$executeRaw`TRUNCATE mailings CASCADE`;
  if (insees.length === 0) insees = await makeDepartment(database.db, "90");
});
afterEach(async () => {
  await database.db.mairieDesk.updateMany({ data: { goneAt: null } });
  transport.close();
  await server.stop();
});

/** Stands for the file wherever what is in it does not matter. */
const asWords: MailingTools["compile"] = async (copies) =>
  copies.map(({ content }) => Buffer.from(JSON.stringify(content)));
const overSmtp = (mail: OutgoingMail) => sendMail(mail, transport);
const later = (ms: number) => new Date(FACTORY_NOW.getTime() + ms);

function send(options: Partial<MailingTools> & { at?: Date } = {}) {
  const { at = FACTORY_NOW, ...tools } = options;
  const db = database.db;
  return sendMailings({ db, now: () => at, send: overSmtp, compile: asWords, perMinute: 600, ...tools });
}
const five = (overrides = {}) => makeSendingMailing(database.db, insees.slice(0, 5), overrides);
const copyTo = (insee = "") => database.db.mailingCopy.findFirstOrThrow({ where: { communeInsee: insee } });
const statuses = async () =>
  (await database.db.mailingCopy.findMany({ orderBy: { position: "asc" } })).map(({ status }) => status);
const statusOf = async (id: string) =>
  (await database.db.mailing.findUniqueOrThrow({ where: { id } })).status;

describe("a sending", () => {
  test("reaches everybody once, with the very file that can be checked", async () => {
    const { id, collective } = await five();
    await send({ compile: compileCopies });
    expect(await statuses()).toEqual(Array(5).fill("sent"));
    expect(await statusOf(id)).toBe("done");
    const [mail] = server.mails;
    expect(mail?.replyTo?.value).toMatchObject([{ address: collective.contactEmail }]);
    const file = mail?.attachments[0];
    const copy = await database.db.mailingCopy.findFirstOrThrow({
      where: { email: mail?.envelopeTo[0] ?? "" },
    });
    expect(file?.filename).toBe(`${copy.reference}.pdf`);
    const sha256 = createHash("sha256")
      .update(file?.content ?? "")
      .digest("hex");
    expect(await readSealedCopy(database.db, copy.reference?.toLowerCase() ?? "")).toMatchObject({
      sha256,
      bytes: file?.content.length,
      title: "Des arbres dans la cour de chaque école",
      collectiveName: collective.name,
    });
    await send({ at: later(2 * MINUTE) });
    expect(server.mails).toHaveLength(5);
  }, 60_000);

  test("keeps to the operator's pace, whatever wakes it", async () => {
    await five();
    expect(await send({ perMinute: 2 })).toMatchObject({ tried: 2, waitMs: MINUTE });
    expect(await send({ perMinute: 2, at: later(10_000) })).toMatchObject({ tried: 0 });
    expect(await send({ perMinute: 2, at: later(MINUTE + 1000) })).toMatchObject({ tried: 2 });
    expect(server.mails).toHaveLength(4);
  });

  test("of any number of workers, each copy leaves once", async () => {
    await five();
    await Promise.all([send(), send(), send()]);
    expect(server.mails.map(({ envelopeTo }) => envelopeTo[0]).sort()).toEqual(
      insees.slice(0, 5).map(deskEmail).sort(),
    );
  });

  test("that is stopped leaves the rest unsent", async () => {
    const { id, ctx } = await five();
    await send({ perMinute: 2 });
    await stopMailing(ctx, id);
    await send({ at: later(2 * MINUTE) });
    expect(server.mails).toHaveLength(2);
    await expect(stopMailing(ctx, id)).rejects.toMatchObject({ code: "transition-refused" });
  });

  test("waits while the petition it speaks of is suspended, and goes on once that is restored", async () => {
    const owner = await makeUser(database.db);
    const collective = await makeCollective(database.db, { owner });
    const { id: petitionId } = await makePetition(database.db, { collective });
    const { id } = await five({ owner, collective, petitionId });
    const as = (status: "suspended" | "open") =>
      database.db.petition.update({ where: { id: petitionId }, data: { status } });
    await as("suspended");
    await send();
    expect([server.mails.length, await statusOf(id)]).toEqual([0, "sending"]);
    const [copy] = await database.db.mailingCopy.findMany({ where: { mailingId: id } });
    expect(await claimCopy(database.db, copy?.id ?? "", FACTORY_NOW, { sha256: "", bytes: 0 })).toBeNull();
    await as("open");
    await send({ at: later(MINUTE) });
    expect([server.mails.length, await statusOf(id)]).toEqual([5, "done"]);
  });
});

describe("a recipient that fails", () => {
  test("for good, or for now, stops none of the others; each is followed up", async () => {
    const { id, ctx } = await five();
    server.behave("refuse-recipient", deskEmail(insees[1] ?? ""));
    server.behave({ greylist: 1 }, deskEmail(insees[3] ?? ""));
    await send();
    expect(await statuses()).toEqual(["sent", "failed", "sent", "queued", "sent"]);
    expect(await copyTo(insees[1])).toMatchObject({ lastAnswer: "550 5.1.1 No such user here" });
    expect(await copyTo(insees[3])).toMatchObject({ nextAttemptAt: later(retryDelayMs(1)) });
    expect(await statusOf(id)).toBe("sending");
    await send({ at: later(retryDelayMs(1) + 1000) });
    expect(await statuses()).toEqual(["sent", "failed", "sent", "sent", "sent"]);
    expect(await statusOf(id)).toBe("done");

    server.reset();
    const failed = await copyTo(insees[1]);
    await decideCopy(ctx, { copyId: failed.id, decision: "send-again" });
    await expect(decideCopy(ctx, { copyId: failed.id, decision: "send-again" })).rejects.toMatchObject({
      code: "transition-refused",
    });
    await send({ at: later(5 * MINUTE) });
    expect(await statuses()).toEqual(Array(5).fill("sent"));
    expect(server.mails).toHaveLength(1);
  });

  test("because its file cannot be set, stops none of the others", async () => {
    const { id } = await five();
    const bad = (await copyTo(insees[2])).reference;
    const compile: MailingTools["compile"] = async (copies) => {
      if (copies.some(({ content }) => content.reference === bad)) throw new Error("the process ended");
      return asWords(copies);
    };
    await send({ compile });
    expect(await statuses()).toEqual(["sent", "sent", "failed", "sent", "sent"]);
    expect(await statusOf(id)).toBe("done");
  });

  test("because the address was revoked since the sealing, is not written to", async () => {
    await five();
    const where = { communeInsee: insees[4] ?? "" };
    await database.db.mairieDesk.updateMany({ where, data: { goneAt: FACTORY_NOW } });
    await send();
    expect(await statuses()).toEqual(["sent", "sent", "sent", "sent", "refused"]);
    expect(server.mails.flatMap(({ envelopeTo }) => envelopeTo)).not.toContain(deskEmail(insees[4] ?? ""));
  });
});

describe("a copy that is asked for again", () => {
  test("in the moment in which its mailing ends still leaves", async () => {
    const { id, ctx } = await five();
    await send();
    const { id: copyId } = await copyTo(insees[0]);
    await database.db.mailingCopy.update({ where: { id: copyId }, data: { status: "failed" } });
    await database.db.mailing.update({ where: { id }, data: { status: "sending" } });
    const system = {
      db: database.db,
      actor: { kind: "system" as const },
      now: FACTORY_NOW,
      requestId: "test",
    };
    await whileHolding(
      database.db,
      async (tx) => {
        await decideCopy({ ...ctx, db: inside(tx) }, { copyId, decision: "send-again" });
      },
      () => finishMailings(system),
    );
    expect((await database.db.mailing.findUniqueOrThrow({ where: { id } })).status).toBe("sending");
    expect(await send({ at: later(MINUTE * 2) })).toMatchObject({ tried: 1 });
  });
});

describe("a crash in the middle", () => {
  test("leaves what may have left to a person, and sends the rest", async () => {
    const { ctx } = await five();
    const first = await copyTo(insees[0]);
    await claimCopy(database.db, first.id, FACTORY_NOW, { sha256: "0".repeat(64), bytes: 1 });
    await send({ at: later(MINUTE) });
    expect(await statuses()).toEqual(["sending", "sent", "sent", "sent", "sent"]);
    await send({ at: later(11 * MINUTE) });
    expect(await statuses()).toEqual(["uncertain", "sent", "sent", "sent", "sent"]);
    await send({ at: later(60 * MINUTE) });
    expect(server.mails).toHaveLength(4);
    await decideCopy(ctx, { copyId: first.id, decision: "received" });
    expect(await statuses()).toEqual(Array(5).fill("sent"));
  });

  test("a silence after the message was handed over is uncertain", async () => {
    await five();
    const broken = async () => {
      throw new Error("nobody foresaw this");
    };
    await send({ send: broken });
    expect(await statuses()).toEqual(Array(5).fill("uncertain"));
  });
});

describe("a test to oneself", () => {
  test("goes to whoever asked, marked as a test, and sends nobody anything", async () => {
    const { id, ctx } = await makeMailing(database.db, {
      choice: { kind: "list", text: insees.slice(0, 2).join("\n") },
    });
    const { id: copyId } = await copyTo(insees[1]);
    await requestTest(ctx, { mailingId: id, copyId });
    expect(await jobsHolding(database.db, "send-mailing-test", copyId)).toHaveLength(1);
    const { userId } = ctx.actor;
    const tools = { db: database.db, now: FACTORY_NOW, send: overSmtp };
    await sendMailingTest(tools, { mailingId: id, copyId, userId });
    const { email } = await database.db.user.findUniqueOrThrow({ where: { id: userId } });
    expect(server.mails.map(({ envelopeTo }) => envelopeTo)).toEqual([[email]]);
    const [mail] = server.mails;
    expect(mail?.subject).toMatch(/^\[Essai\] /);
    expect(mail?.text).toContain("Ceci est un essai");
    expect(mail?.attachments[0]).toMatchObject({ filename: "essai.pdf", contentType: "application/pdf" });
    expect(await statuses()).toEqual(["held", "held"]);
  }, 60_000);

  test("is of one's own letter alone", async () => {
    const { id } = await five();
    const { id: copyId } = await copyTo(insees[0]);
    const stranger = contextOf(database.db, await makeUser(database.db));
    await expect(requestTest(stranger, { mailingId: id, copyId })).rejects.toMatchObject({
      code: "not-found",
    });
    const payload = { mailingId: id, copyId, userId: stranger.actor.userId };
    await sendMailingTest({ db: database.db, now: FACTORY_NOW, send: overSmtp }, payload);
    expect(server.mails).toHaveLength(0);
  });
});

describe("what came back", () => {
  test("is noted by one's own, and exported without a formula in it", async () => {
    const { id, ctx } = await five();
    await send();
    const copy = await copyTo(insees[0]);
    await noteAnswer(ctx, { copyId: copy.id, answered: true, note: "=Oui" });
    expect(await copyTo(insees[0])).toMatchObject({ followUp: "=Oui", answeredAt: FACTORY_NOW });
    const words = { header: (column: string) => column, status: (status: string) => status };
    const { csv } = await exportMailing(ctx, id, words);
    expect(csv.split("\r\n")).toHaveLength(7);
    expect(csv).toContain(";'=Oui");
    const other = await five();
    await expect(noteAnswer(other.ctx, { copyId: copy.id, answered: true, note: "" })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(exportMailing(other.ctx, id, words)).rejects.toMatchObject({ code: "not-found" });
  });
});
