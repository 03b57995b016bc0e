import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import sendAddressDecisionMail from "@/lib/jobs/handlers/send-address-decision-mail";
import sendModerationMail from "@/lib/jobs/handlers/send-moderation-mail";
import tellModerators from "@/lib/jobs/handlers/tell-moderators";
import type { JobContext } from "@/lib/jobs/job-handler";
import { closeTransport } from "@/lib/mail/transport";
import { decideAddress } from "@/lib/moderation/decide-address";
import { FACTORY_NOW, nextNumber } from "@/tests/factories/factory-time";
import { makeCollective } from "@/tests/factories/make-collective";
import { makeSealedLetter } from "@/tests/factories/make-letter";
import { makePetition } from "@/tests/factories/make-petition";
import { makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";
import { MailServer } from "@/tests/support/mail-server";

const database = useDatabase();
const server = new MailServer();
const newEmail = () => `inconnue-${nextNumber()}@declared.example`;
const job = (): JobContext => ({
  ...{ db: database.db, now: FACTORY_NOW, attempt: 1, lastAttempt: false },
  signal: new AbortController().signal,
});

beforeAll(async () => {
  process.env.SMTP_URL = await server.start();
});
afterAll(async () => {
  closeTransport();
  await server.stop();
});
beforeEach(async () => {
  server.reset();
  await database.db.declaredAddress.deleteMany();
  await database.db.user.updateMany({ where: { role: { not: "organiser" } }, data: { role: "organiser" } });
  await database.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

async function pendingAddress() {
  const email = newEmail();
  const petition = await makePetition(database.db, { recipients: [{ name: "Mairie", email }] });
  const communeInsee = petition.communeInsee;
  await database.db.declaredAddress.create({ data: { communeInsee, email, requestedAt: FACTORY_NOW } });
  return email;
}

describe("telling moderators", () => {
  test("makes one job for each who has signed in once, and none when nothing waits", async () => {
    const [moderator, admin] = [
      await makeUser(database.db, { role: "moderator" }),
      await makeUser(database.db, { role: "admin" }),
    ];
    const mistyped = await makeUser(database.db, { role: "moderator" });
    await database.db.user.update({ where: { id: mistyped.id }, data: { emailVerified: null } });
    await tellModerators({}, job());
    expect(await jobsHolding(database.db, "send-moderation-mail", "")).toEqual([]);
    await pendingAddress();
    await tellModerators({}, job());
    await tellModerators({}, job());
    const told = await jobsHolding(database.db, "send-moderation-mail", "");
    expect(told.map(({ payload }) => payload.userId).sort()).toEqual([moderator.id, admin.id].sort());
  });

  test("says how many wait, and nothing of whom they are", async () => {
    const moderator = await makeUser(database.db, { role: "moderator" });
    const emails = [await pendingAddress(), await pendingAddress()];
    await sendModerationMail({ userId: moderator.id }, job());
    const [mail, ...others] = server.mails;
    expect(others).toEqual([]);
    expect(mail?.envelopeTo).toEqual([moderator.email]);
    expect(mail?.subject).toBe("2 adresses attendent une décision");
    expect(mail?.text).toContain("http://localhost:3000/moderation/adresses");
    for (const secret of [...emails, "place des Tilleuls", "Le Mans"])
      expect(mail?.source).not.toContain(secret);
  });

  test("reaches nobody who was revoked, and nobody once all is decided", async () => {
    const moderator = await makeUser(database.db, { role: "moderator" });
    await sendModerationMail({ userId: moderator.id }, job());
    await pendingAddress();
    await database.db.user.update({ where: { id: moderator.id }, data: { role: "organiser" } });
    await sendModerationMail({ userId: moderator.id }, job());
    expect(server.mails).toEqual([]);
  });

  test("a temporary refusal is tried again by the queue; a permanent one is not", async () => {
    const { id: userId } = await makeUser(database.db, { role: "moderator" });
    await pendingAddress();
    server.behaviour = { greylist: 1 };
    await expect(sendModerationMail({ userId }, job())).rejects.toMatchObject({
      failure: { kind: "temporary" },
    });
    server.behaviour = "refuse-recipient";
    await expect(sendModerationMail({ userId }, job())).resolves.toBe(undefined);
  });
});

describe("telling a collective what was decided", () => {
  const system = () => ({
    ...{ db: database.db, actor: { kind: "system" as const }, now: FACTORY_NOW, requestId: "test" },
  });
  const decide = async (email: string, decision: "approved" | "refused", reason = "") => {
    const { id, decision: seen } = await database.db.declaredAddress.findFirstOrThrow({ where: { email } });
    await decideAddress(system(), { addressId: id, decision, seen, reason });
  };
  const runJobs = async () => {
    for (const { payload } of await jobsHolding(database.db, "send-address-decision-mail", "")) {
      await sendAddressDecisionMail(payload as Parameters<typeof sendAddressDecisionMail>[0], job());
    }
    await database.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    const mails = [...server.mails];
    server.reset();
    return mails;
  };

  test("a letter that waited leaves; after a refusal it is for them to ask", async () => {
    const email = newEmail();
    const made = await makeSealedLetter(database.db, {
      recipients: [{ name: "Mairie", email }],
      verified: false,
    });
    await decide(email, "approved");
    const [approved] = await runJobs();
    const space = `http://localhost:3000/espace/petitions/${made.petition.id}`;
    expect(approved?.subject).toContain("Adresse acceptée");
    for (const said of [email, "part maintenant", `${space}/lettre`]) expect(approved?.text).toContain(said);
    await decide(email, "refused", "Le site de la mairie donne une autre adresse.");
    const [refused] = await runJobs();
    expect(refused?.subject).toContain("Adresse à corriger");
    expect(refused?.text).toContain("Le site de la mairie donne une autre adresse.");
    expect(refused?.text).toContain(`${space}/lettre`);
    await decide(email, "approved");
    const [again] = await runJobs();
    expect(again?.text).toContain("n’est pas partie toute seule");
  });

  test("before the letter is sealed, they are led to the recipients", async () => {
    const email = await pendingAddress();
    await decide(email, "refused", "Non.");
    const [mail] = await runJobs();
    expect(mail?.text).toMatch(/\/espace\/petitions\/[0-9a-f-]{36}\/modifier/);
  });

  test("goes to the contact address when it is a member's, to the owners otherwise, never to a stranger", async () => {
    const owner = await makeUser(database.db);
    const member = await makeUser(database.db);
    const stranger = "victime@strangers.example";
    const collective = await makeCollective(database.db, { owner, contactEmail: stranger });
    const email = newEmail();
    await makePetition(database.db, { collective, recipients: [{ name: "Mairie", email }] });
    await database.db.declaredAddress.create({
      data: { communeInsee: "72181", email, requestedAt: FACTORY_NOW },
    });
    await decide(email, "approved");
    expect((await runJobs()).map(({ envelopeTo }) => envelopeTo)).toEqual([[owner.email]]);
    await database.db.membership.create({
      data: { collectiveId: collective.id, userId: member.id, role: "member", createdAt: FACTORY_NOW },
    });
    const contactEmail = member.email.toUpperCase();
    await database.db.collective.update({ where: { id: collective.id }, data: { contactEmail } });
    await decide(email, "refused", "Non.");
    expect((await runJobs()).map(({ envelopeTo }) => envelopeTo)).toEqual([[member.email]]);
  });

  test("nobody hears of it who left the collective meanwhile", async () => {
    const email = newEmail();
    const made = await makeSealedLetter(database.db, {
      recipients: [{ name: "Mairie", email }],
      verified: false,
    });
    await decide(email, "approved");
    await database.db.membership.deleteMany({ where: { userId: made.ctx.actor.userId } });
    expect(await runJobs()).toEqual([]);
  });
});
