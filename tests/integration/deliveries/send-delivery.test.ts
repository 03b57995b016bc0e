import { createHash } from "node:crypto";
import type { Transporter } from "nodemailer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claimDelivery } from "@/lib/deliveries/claim-delivery";
import { recoverDeliveries } from "@/lib/deliveries/recover-deliveries";
import { settleDelivery } from "@/lib/deliveries/settle-delivery";
import { sendDelivery } from "@/lib/jobs/handlers/send-delivery";
import { MAIL_TRIES_MAX, retryDelayMs } from "@/lib/mail/retry-delay";
import { type OutgoingMail, sendMail } from "@/lib/mail/send-mail";
import { createTransport } from "@/lib/mail/transport";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeSealedLetter } from "@/tests/factories/make-letter";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";
import { MailServer } from "@/tests/support/mail-server";
import { startScriptedSmtp } from "@/tests/support/smtp-script";

const database = useDatabase(12);
const NO_DKIM = { DKIM_DOMAIN: undefined, DKIM_SELECTOR: undefined, DKIM_PRIVATE_KEY: undefined };
/** Nothing here waits for these but the server that never answers, which `IMPATIENT` gives up. */
const PATIENT = { connection: 10_000, greeting: 10_000, socket: 20_000 };
const IMPATIENT = { ...PATIENT, socket: 1500 };

let server: MailServer;
let url: string;
let transport: Transporter;

beforeEach(async () => {
  server = new MailServer();
  url = await server.start();
  transport = createTransport({ SMTP_URL: url, ...NO_DKIM }, PATIENT);
});
afterEach(async () => {
  transport.close();
  await server.stop();
});

const msLater = (ms: number) => new Date(FACTORY_NOW.getTime() + ms);
const MINUTE = 60_000;
const overSmtp = (mail: OutgoingMail) => sendMail(mail, transport);

function deliver(deliveryId: string, options: { at?: Date; send?: typeof overSmtp } = {}) {
  const { at = FACTORY_NOW, send = overSmtp } = options;
  return sendDelivery({ db: database.db, now: () => at, send }, deliveryId);
}
async function oneDelivery(overrides: Parameters<typeof makeSealedLetter>[1] = {}) {
  const made = await makeSealedLetter(database.db, overrides);
  return { ...made, id: made.deliveryIds[0] ?? "" };
}
const deliveryOf = (id: string) => database.db.delivery.findUniqueOrThrow({ where: { id } });
const petitionOf = (id: string) => database.db.petition.findUniqueOrThrow({ where: { id } });
const auditOf = async (id: string) => {
  const where = { subject: `delivery:${id}` };
  return (await database.db.auditEvent.findMany({ where, orderBy: { id: "asc" } })).map(
    ({ action }) => action,
  );
};
const systemAt = (now: Date) => ({
  db: database.db,
  actor: { kind: "system" as const },
  now,
  requestId: "test",
});

describe("a mail server that takes the message", () => {
  test("has it sent, and the petition delivered", async () => {
    const { id, petition } = await oneDelivery();
    await deliver(id);
    expect(await deliveryOf(id)).toMatchObject({
      status: "sent",
      attempts: 1,
      sentAt: FACTORY_NOW,
      claimedAt: FACTORY_NOW,
      lastAnswer: null,
      nextAttemptAt: null,
    });
    expect(await petitionOf(petition.id)).toMatchObject({ status: "delivered", deliveredAt: FACTORY_NOW });
    expect(await auditOf(id)).toEqual(["delivery.sent"]);
  });

  test("gets the very file that was sealed, from us, with answers to the collective", async () => {
    const { id, reference, sha256, petition } = await oneDelivery();
    await deliver(id);
    const [mail] = server.mails;
    const collective = await database.db.collective.findUniqueOrThrow({
      where: { id: petition.collectiveId },
    });
    expect(mail).toMatchObject({
      envelopeFrom: "ne-pas-repondre@localhost",
      envelopeTo: [(await deliveryOf(id)).email],
      messageId: `<${id}@localhost>`,
    });
    expect(mail?.from?.value).toMatchObject([{ address: "ne-pas-repondre@localhost" }]);
    expect(mail?.replyTo?.value).toMatchObject([{ address: collective.contactEmail }]);
    const [attachment, ...others] = mail?.attachments ?? [];
    expect(others).toEqual([]);
    expect(attachment).toMatchObject({ filename: `${reference}.pdf`, contentType: "application/pdf" });
    expect(
      createHash("sha256")
        .update(attachment?.content ?? "")
        .digest("hex"),
    ).toBe(sha256);
    for (const body of [mail?.text ?? "", mail?.html || ""]) {
      for (const said of [reference, `http://localhost:3000/verifier/${reference}`, collective.name])
        expect(body).toContain(said);
    }
    expect(mail?.text).toContain("Madame la Maire,");
  });

  test("gets one message a recipient, and no recipient reads the address of another", async () => {
    const recipients = [1, 2, 3].map((rank) => ({
      name: `Destinataire ${rank}`,
      email: `chacun-${rank}@factories.example`,
    }));
    const { deliveryIds } = await makeSealedLetter(database.db, { recipients });
    await Promise.all(deliveryIds.map((id) => deliver(id)));
    expect(server.mails.map(({ envelopeTo }) => envelopeTo).sort()).toEqual(
      recipients.map(({ email }) => [email]),
    );
    for (const { source, envelopeTo, text } of server.mails) {
      const others = recipients.filter(({ email }) => email !== envelopeTo[0]);
      const own = recipients.find(({ email }) => email === envelopeTo[0]);
      expect(text?.startsWith(`${own?.name}\n`)).toBe(true);
      for (const { email } of others) expect(source).not.toContain(email);
    }
  });

  test("holds the letter itself, as HTML and as text, to all whom it addresses", async () => {
    const recipients = [
      { name: "Anna Ruiz", function: "Maire", email: "anna@factories.example" },
      { name: "Les élu·es", email: "elus@factories.example" },
    ];
    const { deliveryIds } = await makeSealedLetter(database.db, { recipients });
    await deliver(deliveryIds[0] ?? "");
    const [mail] = server.mails;
    for (const said of [
      "place des Tilleuls",
      "qu’elle leur soit rendue",
      "Délibération inventée",
      "Les élu·es",
    ])
      for (const body of [mail?.text, mail?.html]) expect(body).toContain(said);
    expect(mail?.text).toContain("*place des Tilleuls*");
    expect(mail?.html).toContain("<strong>place des Tilleuls</strong>");
    expect(mail?.text).toMatch(/5\s+signatures confirmées/);
  });
});

describe("a mail server that refuses", () => {
  test("for good: failed, with its answer and no address in it", async () => {
    server.behaviour = "refuse-recipient";
    const { id, petition } = await oneDelivery();
    await deliver(id);
    expect(await deliveryOf(id)).toMatchObject({
      status: "failed",
      lastAnswer: "550 5.1.1 No such user here",
      sentAt: null,
      nextAttemptAt: null,
    });
    expect(await petitionOf(petition.id)).toMatchObject({ status: "closed" });
    expect(await jobsHolding(database.db, "send-delivery", id)).toHaveLength(1);
  });

  test("for now: queued again for later, then sent", async () => {
    server.behaviour = { greylist: 1 };
    const { id } = await oneDelivery();
    await deliver(id);
    const later = msLater(retryDelayMs(1));
    expect(await deliveryOf(id)).toMatchObject({
      status: "queued",
      attempts: 1,
      nextAttemptAt: later,
      lastAnswer: "451 4.7.1 Try again later",
    });
    expect((await jobsHolding(database.db, "send-delivery", id)).map(({ runAt }) => runAt)).toContainEqual(
      later,
    );

    await deliver(id, { at: msLater(30_000) });
    expect(await deliveryOf(id)).toMatchObject({ status: "queued", attempts: 1 });
    await deliver(id, { at: later });
    expect(await deliveryOf(id)).toMatchObject({
      status: "sent",
      attempts: 2,
      sentAt: later,
      nextAttemptAt: null,
    });
    expect(server.mails).toHaveLength(1);
  });

  test("for now, each time: given up after the last try, for a person to look", async () => {
    server.behaviour = { greylist: 99 };
    const { id } = await oneDelivery();
    let at = FACTORY_NOW;
    for (let attempt = 1; attempt <= MAIL_TRIES_MAX; attempt++) {
      await deliver(id, { at });
      at = new Date(at.getTime() + retryDelayMs(attempt));
    }
    expect(await deliveryOf(id)).toMatchObject({
      status: "failed",
      attempts: MAIL_TRIES_MAX,
      nextAttemptAt: null,
    });
  });

  test("or cannot be reached: tried again later, with nothing to quote", async () => {
    await server.stop();
    const { id } = await oneDelivery();
    await deliver(id);
    expect(await deliveryOf(id)).toMatchObject({ status: "queued", attempts: 1, lastAnswer: null });
  });
});

describe("when nobody can tell whether it arrived", () => {
  test.each(["hang-after-data", "drop-after-accepting"] as const)(
    "%s: uncertain, and nothing more is sent",
    async (behaviour) => {
      server.behaviour = behaviour;
      const { id, petition } = await oneDelivery();
      const impatient = createTransport({ SMTP_URL: url, ...NO_DKIM }, IMPATIENT);
      await deliver(id, { send: (mail) => sendMail(mail, impatient) });
      impatient.close();
      expect(await deliveryOf(id)).toMatchObject({
        status: "uncertain",
        attempts: 1,
        sentAt: null,
        nextAttemptAt: null,
      });
      expect(await petitionOf(petition.id)).toMatchObject({ status: "closed" });
      server.behaviour = "accept";
      await deliver(id, { at: msLater(MINUTE) });
      await recoverDeliveries(systemAt(msLater(24 * 60 * MINUTE)));
      await deliver(id, { at: msLater(24 * 60 * MINUTE) });
      expect(server.mails).toHaveLength(1);
      expect(await deliveryOf(id)).toMatchObject({ status: "uncertain", attempts: 1 });
      expect(await jobsHolding(database.db, "send-delivery", id)).toHaveLength(1);
    },
  );

  test("an error that nobody foresaw is uncertain too, and the job does not start again", async () => {
    const { id } = await oneDelivery();
    const broken = deliver(id, { send: () => Promise.reject(new TypeError("unforeseen")) });
    await expect(broken).resolves.toBeUndefined();
    expect(await deliveryOf(id)).toMatchObject({ status: "uncertain", lastAnswer: null });
  });
});

describe("two workers, two jobs, a restart", () => {
  test("ten at once send one message", async () => {
    const { id } = await oneDelivery();
    await Promise.all(Array.from({ length: 10 }, () => deliver(id)));
    expect(server.mails).toHaveLength(1);
    expect(await deliveryOf(id)).toMatchObject({ status: "sent", attempts: 1 });
  });

  test("a job that runs again after it was sent does nothing", async () => {
    const { id } = await oneDelivery();
    await deliver(id);
    await deliver(id, { at: msLater(60 * MINUTE) });
    expect(server.mails).toHaveLength(1);
    expect(await auditOf(id)).toEqual(["delivery.sent"]);
  });

  test("a crash between the claim and its outcome leaves it to a person", async () => {
    const { id } = await oneDelivery();
    expect(await claimDelivery(database.db, id, FACTORY_NOW)).not.toBeNull();
    await deliver(id, { at: msLater(MINUTE) });
    await recoverDeliveries(systemAt(msLater(9 * MINUTE)));
    expect(await deliveryOf(id)).toMatchObject({ status: "sending" });

    await recoverDeliveries(systemAt(msLater(11 * MINUTE)));
    expect(await deliveryOf(id)).toMatchObject({ status: "uncertain" });
    expect(await auditOf(id)).toEqual(["delivery.uncertain"]);
    await deliver(id, { at: msLater(12 * MINUTE) });
    expect(server.mails).toHaveLength(0);
  });

  test("a try that was thought lost and comes back knows better", async () => {
    const { id, petition } = await oneDelivery();
    const claimed = await claimDelivery(database.db, id, FACTORY_NOW);
    if (!claimed) throw new Error("not claimed");
    await recoverDeliveries(systemAt(msLater(11 * MINUTE)));
    await settleDelivery(systemAt(msLater(12 * MINUTE)), claimed, "accepted", "");
    expect(await deliveryOf(id)).toMatchObject({ status: "sent" });
    expect(await petitionOf(petition.id)).toMatchObject({ status: "delivered" });
  });

  test("but not once a person had it sent again: that is another try", async () => {
    const { id } = await oneDelivery();
    const lost = await claimDelivery(database.db, id, FACTORY_NOW);
    if (!lost) throw new Error("not claimed");
    await database.db.delivery.update({ where: { id }, data: { status: "queued", attempts: 0 } });
    const again = await claimDelivery(database.db, id, msLater(20 * MINUTE));
    expect(again?.attempts).toBe(lost.attempts);
    await settleDelivery(systemAt(msLater(21 * MINUTE)), lost, "permanent", "550 no");
    expect(await deliveryOf(id)).toMatchObject({ status: "sending" });
  });

  test("a job that was lost is found again, once", async () => {
    const { id } = await oneDelivery();
    await database.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    await recoverDeliveries(systemAt(msLater(4 * MINUTE)));
    expect(await jobsHolding(database.db, "send-delivery", id)).toEqual([]);
    for (const minutes of [6, 11]) await recoverDeliveries(systemAt(msLater(minutes * MINUTE)));
    expect(await jobsHolding(database.db, "send-delivery", id)).toHaveLength(1);
  });
});

describe("a petition that a moderator suspended", () => {
  const suspended = { status: "suspended", suspendedFrom: "closed", suspensionReason: "En cours." } as const;

  test("sends nothing until it is restored", async () => {
    const { id, petition } = await oneDelivery();
    await database.db.petition.update({ where: { id: petition.id }, data: suspended });
    await deliver(id);
    await recoverDeliveries(systemAt(msLater(11 * MINUTE)));
    expect(await deliveryOf(id)).toMatchObject({ status: "queued", attempts: 0 });
    expect(server.mails).toHaveLength(0);
    await database.db.petition.update({
      where: { id: petition.id },
      data: { status: "closed", suspendedFrom: null, suspensionReason: null },
    });
    await deliver(id);
    expect(server.mails).toHaveLength(1);
  });

  test("while the message was on its way stays so, and is delivered once restored", async () => {
    const { id, petition } = await oneDelivery();
    const suspendThenSend = async (mail: OutgoingMail) => {
      await database.db.petition.update({ where: { id: petition.id }, data: suspended });
      await overSmtp(mail);
    };
    await deliver(id, { send: suspendThenSend });
    expect(await petitionOf(petition.id)).toMatchObject({
      status: "suspended",
      suspendedFrom: "delivered",
      deliveredAt: FACTORY_NOW,
    });
  });
});

describe("the file", () => {
  const retention = (change: (letterId: string) => string, letterId: string) =>
    database.db.$transaction([
      database.db.$executeRawUnsafe("ALTER TABLE letter_file_parts DISABLE TRIGGER letter_file_parts_sealed"),
      database.db.$executeRawUnsafe(change(letterId)),
      database.db.$executeRawUnsafe("ALTER TABLE letter_file_parts ENABLE TRIGGER letter_file_parts_sealed"),
    ]);

  test("that is gone is not sent as an empty one", async () => {
    const { id, letterId } = await oneDelivery();
    await retention((letter) => `DELETE FROM letter_file_parts WHERE letter_id = '${letter}'`, letterId);
    await deliver(id);
    expect(await deliveryOf(id)).toMatchObject({ status: "failed", lastAnswer: null });
    expect(server.connections).toBe(0);
  });

  test("that is not the sealed one never arrives whole", async () => {
    const { id, letterId } = await oneDelivery();
    await retention(
      (letter) =>
        `UPDATE letter_file_parts SET bytes = overlay(bytes PLACING 'X' FROM 3) WHERE letter_id = '${letter}' AND part = 1`,
      letterId,
    );
    const scripted = await startScriptedSmtp({});
    const through = createTransport({ SMTP_URL: scripted.url, ...NO_DKIM }, PATIENT);
    await deliver(id, { send: (mail) => sendMail(mail, through) });
    through.close();
    scripted.stop();
    expect(await deliveryOf(id)).toMatchObject({ status: "queued", attempts: 1 });
    expect(scripted.received()).toBe(0);
  });
});
