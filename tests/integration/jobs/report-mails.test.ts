import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import sendCommentRemovalMail from "@/lib/jobs/handlers/send-comment-removal-mail";
import sendModerationMail from "@/lib/jobs/handlers/send-moderation-mail";
import sendSuspensionMail from "@/lib/jobs/handlers/send-suspension-mail";
import tellModerators from "@/lib/jobs/handlers/tell-moderators";
import type { JobContext } from "@/lib/jobs/job-handler";
import { closeTransport } from "@/lib/mail/transport";
import { removeReportedComment } from "@/lib/moderation/remove-reported-comment";
import { restorePetition } from "@/lib/petitions/restore-petition";
import { suspendPetition } from "@/lib/petitions/suspend-petition";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeCollective } from "@/tests/factories/make-collective";
import { makeComment, makeReport } from "@/tests/factories/make-comment";
import { makePetition } from "@/tests/factories/make-petition";
import { makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";
import { MailServer } from "@/tests/support/mail-server";

const database = useDatabase();
const server = new MailServer();
const job = (): JobContext => ({
  ...{ db: database.db, now: FACTORY_NOW, attempt: 1, lastAttempt: false },
  signal: new AbortController().signal,
});
const operator = () => ({
  ...{ db: database.db, actor: { kind: "system" as const }, now: FACTORY_NOW, requestId: "test" },
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
  await database.db.report.deleteMany();
  await database.db.user.updateMany({ where: { role: { not: "organiser" } }, data: { role: "organiser" } });
  await database.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

test("moderators get one mail however much was reported, with counts and nothing of what is said", async () => {
  const moderator = await makeUser(database.db, { role: "moderator" });
  await tellModerators({}, job());
  expect(await jobsHolding(database.db, "send-moderation-mail", "")).toEqual([]);
  const petition = await makePetition(database.db, { title: "Un titre en cause" });
  for (const details of ["Secret un.", "Secret deux."]) await makeReport(database.db, petition, { details });
  await tellModerators({}, job());
  await tellModerators({}, job());
  expect(await jobsHolding(database.db, "send-moderation-mail", moderator.id)).toHaveLength(1);
  await sendModerationMail({ userId: moderator.id }, job());
  const [mail, ...others] = server.mails;
  expect(others).toEqual([]);
  expect(mail?.subject).toBe("2 signalements attendent une décision");
  expect(mail?.text).toContain("http://localhost:3000/moderation/signalements");
  expect(mail?.text).not.toContain("/moderation/adresses");
  for (const secret of ["Secret", "Un titre en cause"]) expect(mail?.source).not.toContain(secret);
});

describe("a suspension", () => {
  const runJobs = async () => {
    for (const { payload } of await jobsHolding(database.db, "send-suspension-mail", "")) {
      await sendSuspensionMail(payload as Parameters<typeof sendSuspensionMail>[0], job());
    }
    await database.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    const mails = [...server.mails];
    server.reset();
    return mails;
  };

  test("is told to those who carry the petition with its reason, and so is its end", async () => {
    const owner = await makeUser(database.db);
    const petition = await makePetition(database.db, { owner, title: "Un banc à l'école!" });
    const reason = "Le deuxième paragraphe nomme une personne privée.";
    await suspendPetition(operator(), { slug: petition.slug, reason, note: "Entre nous." });
    const [suspended, ...others] = await runJobs();
    expect(others).toEqual([]);
    expect(suspended?.envelopeTo).toEqual([owner.email]);
    expect(suspended?.subject).toContain("Un banc à l’école\u202f!");
    for (const said of [reason, "contact@", `/espace/petitions/${petition.id}`, "tribunal"]) {
      expect(suspended?.text).toContain(said);
    }
    expect(suspended?.source).not.toContain("Entre nous");
    await restorePetition(operator(), { slug: petition.slug, reason: "Le passage est corrigé." });
    const [restored] = await runJobs();
    expect(restored?.subject).toContain("rétablie");
    expect(restored?.text).toContain("Le passage est corrigé.");
    expect(restored?.text).not.toContain("tribunal");
  });

  test("says how it stands when the mail leaves, to members alone", async () => {
    const owner = await makeUser(database.db);
    const stranger = "victime@strangers.example";
    const collective = await makeCollective(database.db, { owner, contactEmail: stranger });
    const petition = await makePetition(database.db, { collective });
    await suspendPetition(operator(), { slug: petition.slug, reason: "Motif." });
    await restorePetition(operator(), { slug: petition.slug });
    const [mail, ...others] = await runJobs();
    expect(others).toEqual([]);
    expect(mail?.envelopeTo).toEqual([owner.email]);
    expect(mail?.subject).toContain("rétablie");
    await suspendPetition(operator(), { slug: petition.slug, reason: "Motif." });
    await database.db.membership.deleteMany({ where: { userId: owner.id } });
    expect(await runJobs()).toEqual([]);
  });

  test("a temporary refusal is tried again by the queue; a permanent one is not", async () => {
    const petition = await makePetition(database.db);
    await suspendPetition(operator(), { slug: petition.slug, reason: "Motif." });
    const [waiting] = await jobsHolding(database.db, "send-suspension-mail", petition.id);
    const payload = waiting?.payload as Parameters<typeof sendSuspensionMail>[0];
    server.behaviour = { greylist: 1 };
    await expect(sendSuspensionMail(payload, job())).rejects.toMatchObject({
      failure: { kind: "temporary" },
    });
    server.behaviour = "refuse-recipient";
    await expect(sendSuspensionMail(payload, job())).resolves.toBe(undefined);
  });
});

describe("a message that was removed", () => {
  test("is told to its author, with the reason and the way back to their page; not once they erased it all", async () => {
    const petition = await makePetition(database.db);
    const email = "zoe.retrait@factories.example";
    const comment = await makeComment(database.db, petition, { text: "Des mots.", signature: { email } });
    const input = { petitionId: petition.id, commentId: comment.id, writtenAt: comment.createdAt };
    await sendCommentRemovalMail({ commentId: comment.id }, job());
    expect(server.mails).toEqual([]);
    await removeReportedComment(operator(), { ...input, reason: "C’est une injure." });
    const [waiting] = await jobsHolding(database.db, "send-comment-removal-mail", comment.id);
    expect(JSON.stringify(waiting?.payload)).toBe(JSON.stringify({ commentId: comment.id }));
    await sendCommentRemovalMail({ commentId: comment.id }, job());
    const [mail] = server.mails;
    expect(mail?.envelopeTo).toEqual([email]);
    for (const said of ["Des mots.", "C’est une injure.", "/signatures/gerer/", "contact@"]) {
      expect(mail?.text).toContain(said);
    }
    server.reset();
    await database.db.signature.delete({ where: { id: comment.signatureId } });
    await sendCommentRemovalMail({ commentId: comment.id }, job());
    expect(server.mails).toEqual([]);
  });
});
