import { describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { uuidv7 } from "@/lib/db/uuid";
import { dismissReports } from "@/lib/moderation/dismiss-reports";
import { DECISIONS_A_PAGE, listDecisions } from "@/lib/moderation/list-decisions";
import { removeReportedComment } from "@/lib/moderation/remove-reported-comment";
import { reportPetition } from "@/lib/moderation/report-petition";
import { restorePetition } from "@/lib/petitions/restore-petition";
import { suspendPetition } from "@/lib/petitions/suspend-petition";
import { decideComments } from "@/lib/signatures/decide-comments";
import { writeComment } from "@/lib/signatures/write-comment";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeComment, makeReport } from "@/tests/factories/make-comment";
import { makePetition } from "@/tests/factories/make-petition";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";
import { signer, signerContext } from "@/tests/support/signing";
import { inside, whileHolding } from "@/tests/support/while-holding";

vi.mock("@/lib/jobs/wake", () => ({ wakeTallies: vi.fn(), wakeConfirmationMails: vi.fn() }));

const database = useDatabase(16);
const LATER = new Date(FACTORY_NOW.getTime() + 3_600_000);
const moderator = async (name = "Dominique Modération") =>
  contextOf(database.db, await makeUser(database.db, { role: "moderator", name }), LATER);
const reportOf = (id: string) => database.db.report.findUniqueOrThrow({ where: { id } });
const statusOf = async (id: string) =>
  (await database.db.petition.findUniqueOrThrow({ where: { id } })).status;
const lastAudit = (subject: string) =>
  database.db.auditEvent.findFirst({ where: { subject }, orderBy: { id: "desc" } });
const reason = "Le deuxième paragraphe nomme une personne privée.";
const dismiss = (ctx: Context, petitionId: string, overrides: object = {}) =>
  dismissReports(ctx, { petitionId, commentId: null, until: LATER, note: "Une opinion.", ...overrides });

describe("dismissing", () => {
  test("settles what was read, of the petition alone; what came since waits", async () => {
    const petition = await makePetition(database.db);
    const comment = await makeComment(database.db, petition);
    const read = await makeReport(database.db, petition);
    const since = await makeReport(database.db, petition, { createdAt: new Date(LATER.getTime() + 1) });
    const ofComment = await makeReport(database.db, petition, { commentId: comment.id });
    const ctx = await moderator();
    expect(await dismiss(ctx, petition.id)).toBe(1);
    expect(await reportOf(read.id)).toMatchObject({
      ...{ decision: "dismissed", note: "Une opinion.", decidedAt: LATER, decidedById: ctx.actor.userId },
    });
    expect((await reportOf(since.id)).decision).toBe("pending");
    expect((await reportOf(ofComment.id)).decision).toBe("pending");
    expect(await statusOf(petition.id)).toBe("open");
    expect(await lastAudit(`petition:${petition.id}`)).toMatchObject({
      ...{ action: "report.dismiss", actor: `user:${ctx.actor.userId}` },
      details: { reports: 1, note: "Une opinion." },
    });
    expect(await jobsHolding(database.db, "send-suspension-mail", petition.id)).toEqual([]);
    expect(await dismiss(ctx, petition.id, { commentId: comment.id })).toBe(1);
    expect((await reportOf(ofComment.id)).decision).toBe("dismissed");
  });

  test("what somebody else decided meanwhile is not decided again", async () => {
    const petition = await makePetition(database.db);
    const { id } = await makeReport(database.db, petition);
    const [one, two] = [await moderator(), await moderator()];
    const settled = await Promise.allSettled([dismiss(one, petition.id), dismiss(two, petition.id)]);
    const codes = settled.flatMap((answer) => (answer.status === "rejected" ? [answer.reason.code] : []));
    expect(codes).toEqual(["conflict"]);
    expect((await reportOf(id)).decision).toBe("dismissed");
  });
});

describe("suspending", () => {
  test("settles what was reported of the petition, keeps a note, and tells its organisers", async () => {
    const owner = await makeUser(database.db);
    const petition = await makePetition(database.db, { owner });
    const { id } = await makeReport(database.db, petition);
    const ctx = await moderator();
    await suspendPetition(ctx, { slug: petition.slug, reason, note: "Vu à deux." });
    expect(await reportOf(id)).toMatchObject({
      ...{ decision: "upheld", note: "Vu à deux.", decidedAt: LATER, decidedById: ctx.actor.userId },
    });
    expect((await lastAudit(`petition:${petition.id}`))?.details).toEqual({
      ...{ from: "open", reason, reports: 1, note: "Vu à deux." },
    });
    expect(await jobsHolding(database.db, "send-suspension-mail", petition.id)).toMatchObject([
      { payload: { petitionId: petition.id, userId: owner.id } },
    ]);
    await restorePetition(ctx, { slug: petition.slug, reason: "Le passage est corrigé." });
    expect(await statusOf(petition.id)).toBe("open");
    expect((await lastAudit(`petition:${petition.id}`))?.details).toEqual({
      ...{ to: "open", reason: "Le passage est corrigé." },
    });
    // The mail of the suspension, which had not left, is replaced.
    expect(await jobsHolding(database.db, "send-suspension-mail", petition.id)).toHaveLength(1);
    expect((await reportOf(id)).decision).toBe("upheld");
  });

  test("twice at once suspends once", async () => {
    const petition = await makePetition(database.db);
    const contexts = [await moderator(), await moderator()];
    const settled = await Promise.allSettled(
      contexts.map((ctx) => suspendPetition(ctx, { slug: petition.slug, reason })),
    );
    const codes = settled.flatMap((answer) => (answer.status === "rejected" ? [answer.reason.code] : []));
    expect(codes).toEqual(["transition-refused"]);
  });

  test("and a report at once: what comes second finds nothing to report", async () => {
    const petition = await makePetition(database.db);
    const ctx = await moderator();
    const answer = await whileHolding(
      database.db,
      async (tx) => {
        await suspendPetition({ ...ctx, db: inside(tx) }, { slug: petition.slug, reason });
      },
      () =>
        reportPetition(
          { ...ctx, actor: { kind: "anonymous", client: "192.0.2.1" } },
          { slug: petition.slug, commentId: null, reason: "hate", details: "" },
        ),
    );
    expect(answer).toBe("not-found");
    expect(await database.db.report.count({ where: { petitionId: petition.id } })).toBe(0);
  });
});

describe("removing a message", () => {
  const removal = async () => {
    const petition = await makePetition(database.db);
    const comment = await makeComment(database.db, petition);
    const { id: reportId } = await makeReport(database.db, petition, { commentId: comment.id });
    const input = { petitionId: petition.id, commentId: comment.id, writtenAt: comment.createdAt, reason };
    return { petition, comment, reportId, input };
  };

  test("is for good: it is settled, its author is told once, organisers cannot publish it again", async () => {
    const { petition, comment, reportId, input } = await removal();
    const ctx = await moderator();
    expect(await removeReportedComment(ctx, input)).toEqual({ slug: petition.slug });
    const row = await database.db.signatureComment.findUniqueOrThrow({ where: { id: comment.id } });
    expect(row).toMatchObject({
      status: "removed",
      removalReason: reason,
      decidedAt: LATER,
      text: comment.text,
    });
    expect(await reportOf(reportId)).toMatchObject({ decision: "upheld", decidedById: ctx.actor.userId });
    expect(await lastAudit(`comment:${comment.id}`)).toMatchObject({
      action: "comment.remove",
      details: { petitionId: petition.id, from: "published", reason, reports: 1 },
    });
    expect(await jobsHolding(database.db, "send-comment-removal-mail", comment.id)).toHaveLength(1);
    await expect(removeReportedComment(ctx, input)).rejects.toMatchObject({ code: "conflict" });
    const { collectiveId } = await database.db.petition.findUniqueOrThrow({ where: { id: petition.id } });
    const owner = await database.db.membership.findFirstOrThrow({
      where: { collectiveId },
      include: { user: true },
    });
    const seen = [{ id: comment.id, writtenAt: comment.createdAt }];
    const publishing = decideComments(contextOf(database.db, owner.user, LATER), {
      ...{ petitionId: petition.id, decision: "published", seen },
    });
    expect(await publishing).toMatchObject({ changed: 0, missed: 1 });
  });

  test("reaches only the words that were read, on the petition they are on", async () => {
    const { comment, input } = await removal();
    const ctx = await moderator();
    const elsewhere = await makePetition(database.db);
    const wrong = [
      { ...input, writtenAt: new Date(comment.createdAt.getTime() - 1) },
      { ...input, petitionId: elsewhere.id },
      { ...input, commentId: uuidv7(FACTORY_NOW) },
    ];
    for (const one of wrong) {
      await expect(removeReportedComment(ctx, one)).rejects.toMatchObject({ code: "conflict" });
    }
    const odd = removeReportedComment(ctx, { ...input, commentId: "nulle-part" });
    await expect(odd).rejects.toMatchObject({ code: "not-found" });
    await writeComment(signerContext(database.db, signer(comment.signatureId), LATER), {
      text: "Autre chose.",
    });
    await expect(removeReportedComment(ctx, input)).rejects.toMatchObject({ code: "conflict" });
    const row = await database.db.signatureComment.findUniqueOrThrow({ where: { id: comment.id } });
    expect(row).toMatchObject({ status: "pending", text: "Autre chose." });
  });

  test("and rewriting it at once: its author is told that it was removed", async () => {
    const { comment, input } = await removal();
    const ctx = await moderator();
    const answer = await whileHolding(
      database.db,
      async (tx) => {
        await removeReportedComment({ ...ctx, db: inside(tx) }, input);
      },
      () => writeComment(signerContext(database.db, signer(comment.signatureId), LATER), { text: "Autre." }),
    );
    expect(answer).toBe("comment-removed");
  });
});

describe("who decides", () => {
  const verbs = {
    dismiss: (ctx: Context, { id }: { id: string; slug: string }) => dismiss(ctx, id),
    suspend: (ctx: Context, { slug }: { slug: string }) => suspendPetition(ctx, { slug, reason }),
    restore: (ctx: Context, { slug }: { slug: string }) => restorePetition(ctx, { slug, reason }),
    remove: async (ctx: Context, { id }: { id: string }) => {
      const comment = await makeComment(database.db, { id });
      const input = { petitionId: id, commentId: comment.id, writtenAt: comment.createdAt, reason };
      return removeReportedComment(ctx, input);
    },
  };

  test.each(Object.keys(verbs) as (keyof typeof verbs)[])(
    "%s: never a member of the collective, nor whoever does not moderate",
    async (verb) => {
      const ctx = await moderator();
      const owner = { id: ctx.actor.userId };
      const status = verb === "restore" ? ("suspended" as const) : ("open" as const);
      const petition = await makePetition(database.db, { owner, status });
      await makeReport(database.db, petition);
      await expect(verbs[verb](ctx, petition)).rejects.toMatchObject({ code: "own-petition-moderation" });
      const revoked = await moderator();
      await database.db.user.update({ where: { id: revoked.actor.userId }, data: { role: "organiser" } });
      const actors: Actor[] = [
        revoked.actor,
        { kind: "anonymous", client: "192.0.2.1" },
        { kind: "signer", signatureId: petition.id },
      ];
      for (const actor of actors) {
        await expect(verbs[verb]({ ...ctx, actor }, petition)).rejects.toMatchObject({ code: "not-found" });
      }
      expect(await statusOf(petition.id)).toBe(status);
      expect(
        await database.db.report.count({ where: { petitionId: petition.id, decision: "pending" } }),
      ).toBe(1);
      // The operator may, whoever the moderators are.
      await verbs[verb]({ ...ctx, actor: { kind: "system" } }, petition);
    },
  );
});

describe("the history", () => {
  test("tells what was decided, of one petition or of all, newest first", async () => {
    const ctx = await moderator("Sacha Modération");
    const petition = await makePetition(database.db, { title: "Des bancs" });
    const comment = await makeComment(database.db, petition);
    await makeReport(database.db, petition);
    await dismiss(ctx, petition.id);
    await removeReportedComment(ctx, {
      ...{ petitionId: petition.id, commentId: comment.id, writtenAt: comment.createdAt, reason: "Injure." },
    });
    await suspendPetition(ctx, { slug: petition.slug, reason });
    await restorePetition({ ...ctx, actor: { kind: "system" } }, { slug: petition.slug });
    await suspendPetition(ctx, { slug: (await makePetition(database.db)).slug, reason });
    const { decisions } = await listDecisions(ctx, { petitionId: petition.id });
    expect(decisions).toMatchObject([
      { what: "restored", by: null, reason: "", petition: { id: petition.id, title: "Des bancs" } },
      { what: "suspended", by: "Sacha Modération", reason, reports: 0 },
      { what: "removed", reason: "Injure.", aboutComment: true, petition: { id: petition.id } },
      { what: "dismissed", note: "Une opinion.", reports: 1, aboutComment: false },
    ]);
    const all = await listDecisions(ctx);
    expect(all.decisions[0]?.what).toBe("suspended");
    expect(all.decisions.length).toBeGreaterThan(4);
  });

  test("turns its pages, and is not there for organisers", async () => {
    const petition = await makePetition(database.db);
    const event = {
      at: FACTORY_NOW,
      actor: "system",
      action: "report.dismiss",
      subject: `petition:${petition.id}`,
    };
    await database.db.auditEvent.createMany({ data: Array(DECISIONS_A_PAGE + 2).fill(event) });
    const ctx = await moderator();
    const first = await listDecisions(ctx, { petitionId: petition.id });
    const second = await listDecisions(ctx, { petitionId: petition.id, after: first.next ?? "" });
    expect([first.decisions.length, second.decisions.length, second.next]).toEqual([
      DECISIONS_A_PAGE,
      2,
      null,
    ]);
    const organiser = contextOf(database.db, await makeUser(database.db));
    await expect(listDecisions(organiser)).rejects.toMatchObject({ code: "not-found" });
  });

  test("is found by its index among a great many other rows", async () => {
    await database.db.$executeRaw`
      INSERT INTO audit_events (at, actor, action, subject)
      SELECT now(), 'signer', 'signature.confirm', 'signature:x' FROM generate_series(1, 20000)`;
    await database.db.$executeRaw`ANALYZE audit_events`;
    const plan = await database.db.$queryRaw<{ "QUERY PLAN": string }[]>`
      EXPLAIN SELECT id FROM audit_events
      WHERE action IN ('petition.suspend', 'petition.restore', 'report.dismiss', 'comment.remove')
      ORDER BY id DESC LIMIT 31`;
    expect(JSON.stringify(plan)).toContain("audit_events_moderation_idx");
  });
});
