import { beforeEach, describe, expect, test } from "vitest";
import type { Context } from "@/lib/context";
import { uuidv7 } from "@/lib/db/uuid";
import {
  countReports,
  listReportedPetitions,
  REPORTED_A_PAGE,
} from "@/lib/moderation/list-reported-petitions";
import { purgeReports, REPORT_RETENTION_MONTHS } from "@/lib/moderation/purge-reports";
import { readPetitionCase } from "@/lib/moderation/read-petition-case";
import { readReportTarget } from "@/lib/moderation/read-report-target";
import type { ReportInput } from "@/lib/moderation/report-form";
import { PENDING_REPORTS_MAX, reportPetition } from "@/lib/moderation/report-petition";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeCollective } from "@/tests/factories/make-collective";
import { makeComment, makeReport } from "@/tests/factories/make-comment";
import { makePetition } from "@/tests/factories/make-petition";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";

const database = useDatabase(12);
const anybody = (): Context => ({
  ...{ db: database.db, now: FACTORY_NOW, requestId: "test" },
  actor: { kind: "anonymous", client: "192.0.2.1" },
});
const report = (slug: string, overrides: Partial<ReportInput> = {}) =>
  reportPetition(anybody(), { slug, commentId: null, reason: "hate", details: "Le titre.", ...overrides });
const reportsOf = (petitionId: string) => database.db.report.findMany({ where: { petitionId } });
const moderator = async () => contextOf(database.db, await makeUser(database.db, { role: "moderator" }));

beforeEach(async () => {
  await database.db.report.deleteMany();
  await database.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

describe("reporting", () => {
  test("keeps what is said and nothing of who says it; moderators hear at the next full hour, once", async () => {
    const petition = await makePetition(database.db);
    await report(petition.slug);
    await report(petition.slug, { reason: "spam", details: "" });
    const rows = await reportsOf(petition.id);
    expect(rows).toMatchObject([
      { reason: "hate", details: "Le titre.", decision: "pending", commentId: null, createdAt: FACTORY_NOW },
      { reason: "spam", details: "" },
    ]);
    const audit = await database.db.auditEvent.findMany({ where: { subject: `petition:${petition.id}` } });
    expect(audit.map(({ action, actor, details }) => ({ action, actor, details }))).toEqual([
      { action: "report.make", actor: "anonymous", details: { reason: "hate" } },
      { action: "report.make", actor: "anonymous", details: { reason: "spam" } },
    ]);
    expect(
      JSON.stringify([rows, audit], (_, value) => (typeof value === "bigint" ? "" : value)),
    ).not.toContain("192.0.2.1");
    const jobs = await jobsHolding(database.db, "tell-moderators", "");
    expect(jobs).toHaveLength(1);
    expect(jobs[0]?.runAt.getTime()).toBe(Math.floor(FACTORY_NOW.getTime() / 3_600_000 + 1) * 3_600_000);
  });

  test("a message, as long as it is published on that petition; the answer is the same otherwise", async () => {
    const petition = await makePetition(database.db);
    const published = await makeComment(database.db, petition);
    const pending = await makeComment(database.db, petition, { status: "pending" });
    const left = await makeComment(database.db, petition, { signature: { status: "withdrawn" } });
    const elsewhere = await makeComment(database.db, await makePetition(database.db));
    const others = [pending.id, left.id, elsewhere.id, uuidv7(FACTORY_NOW), "1 OR 1"];
    for (const commentId of [published.id, ...others]) {
      expect(await report(petition.slug, { commentId })).toBeUndefined();
    }
    expect((await reportsOf(petition.id)).map(({ commentId }) => commentId)).toEqual([published.id]);
  });

  test("answers the same once a hundred wait, and keeps no more; what else is reported is still kept", async () => {
    const petition = await makePetition(database.db);
    const comment = await makeComment(database.db, petition);
    const row = { petitionId: petition.id, reason: "spam" as const, details: "", createdAt: FACTORY_NOW };
    await database.db.report.createMany({ data: Array(PENDING_REPORTS_MAX).fill(row) });
    expect(await report(petition.slug)).toBeUndefined();
    expect(await reportsOf(petition.id)).toHaveLength(PENDING_REPORTS_MAX);
    await report(petition.slug, { commentId: comment.id });
    expect(await reportsOf(petition.id)).toHaveLength(PENDING_REPORTS_MAX + 1);
  });

  test("finds no draft, nothing suspended, and nothing that is not there", async () => {
    for (const status of ["draft", "suspended"] as const) {
      const { slug } = await makePetition(database.db, { status });
      await expect(report(slug)).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(report("../../etc")).rejects.toMatchObject({ code: "not-found" });
    expect(await database.db.report.count()).toBe(0);
    expect(await jobsHolding(database.db, "tell-moderators", "")).toEqual([]);
  });

  test("twenty at once are all kept", async () => {
    const petition = await makePetition(database.db);
    await Promise.all(Array.from({ length: 20 }, () => report(petition.slug)));
    expect(await reportsOf(petition.id)).toHaveLength(20);
  });

  test("shows beforehand what is reported, and nothing that is not public", async () => {
    const petition = await makePetition(database.db);
    const comment = await makeComment(database.db, petition, { signature: { firstName: "Zoé" } });
    const target = (slug: string, id?: string) => readReportTarget(database.db, slug, id);
    expect(await target(petition.slug)).toMatchObject({
      title: petition.title,
      status: "open",
      comment: null,
    });
    expect((await target(petition.slug, comment.id))?.comment).toEqual({
      ...{ id: comment.id, text: comment.text, firstName: "Zoé" },
    });
    const hidden = await makeComment(database.db, petition, { status: "hidden" });
    for (const id of [hidden.id, uuidv7(FACTORY_NOW), "nulle-part"]) {
      expect(await target(petition.slug, id)).toBeNull();
    }
    const draft = await makePetition(database.db, { status: "draft" });
    expect(await target(draft.slug)).toBeNull();
    expect(await target("Pas Une Adresse")).toBeNull();
    await database.db.petition.update({
      where: { id: petition.id },
      data: { status: "suspended", suspendedFrom: "open", suspensionReason: "Motif." },
    });
    expect(await target(petition.slug)).toMatchObject({ status: "suspended" });
    expect(await target(petition.slug, comment.id)).toBeNull();
  });
});

describe("the queue", () => {
  test("groups by petition, the longest wait first, with its reasons", async () => {
    const at = (minutes: number) => new Date(FACTORY_NOW.getTime() + minutes * 60_000);
    const ctx = await moderator();
    const own = await makePetition(database.db, { owner: { id: ctx.actor.userId } });
    const other = await makePetition(database.db, { title: "Deux bancs" });
    const comment = await makeComment(database.db, other);
    await makeReport(database.db, own, { createdAt: at(5) });
    await makeReport(database.db, other, { createdAt: at(9), reason: "hate" });
    await makeReport(database.db, other, { createdAt: at(1), commentId: comment.id, reason: "hate" });
    await makeReport(database.db, other, { createdAt: at(2), commentId: comment.id, reason: "spam" });
    await makeReport(database.db, await makePetition(database.db), { decision: "dismissed" });
    const { petitions, next } = await listReportedPetitions(ctx);
    expect(next).toBeNull();
    expect(petitions).toMatchObject([
      {
        ...{ id: other.id, title: "Deux bancs", status: "open", communeName: "Le Mans", oldest: at(1) },
        ...{ reports: 3, aboutPetition: 1, comments: 1, reasons: { hate: 2, spam: 1 }, own: false },
      },
      { id: own.id, reports: 1, comments: 0, reasons: { defamation: 1 }, own: true },
    ]);
    expect(await countReports(ctx)).toEqual({ reports: 4, petitions: 2 });
  });

  test("turns its pages, each petition once", async () => {
    const collective = await makeCollective(database.db);
    const made: string[] = [];
    for (let at = 0; at < REPORTED_A_PAGE + 3; at++) {
      const petition = await makePetition(database.db, { collective });
      await makeReport(database.db, petition);
      made.push(petition.id);
    }
    const ctx = await moderator();
    const first = await listReportedPetitions(ctx);
    const second = await listReportedPetitions(ctx, first.next ?? "");
    const read = [...first.petitions, ...second.petitions].map(({ id }) => id);
    expect(read.sort()).toEqual(made.sort());
    expect(second.next).toBeNull();
    expect((await listReportedPetitions(ctx, "n’importe quoi")).petitions).toHaveLength(REPORTED_A_PAGE);
  });

  test("shows of one petition its text, also while suspended, and what waits", async () => {
    const ctx = await moderator();
    const petition = await makePetition(database.db, { status: "suspended" });
    const comment = await makeComment(database.db, petition, { signature: { firstName: "Zoé" } });
    await makeReport(database.db, petition, { details: "Faux." });
    await makeReport(database.db, petition, { decision: "upheld" });
    await makeReport(database.db, petition, { commentId: comment.id, reason: "spam", details: "" });
    expect(await readPetitionCase(ctx, petition.id)).toMatchObject({
      ...{ id: petition.id, status: "suspended", body: petition.body, own: false },
      reports: [{ reason: "defamation", details: "Faux." }],
      comments: [{ id: comment.id, firstName: "Zoé", status: "published", reports: [{ reason: "spam" }] }],
    });
    const draft = await makePetition(database.db, { status: "draft" });
    for (const id of [draft.id, uuidv7(FACTORY_NOW), "nulle-part"]) {
      await expect(readPetitionCase(ctx, id)).rejects.toMatchObject({ code: "not-found" });
    }
  });

  test("is not there for organisers, visitors, and whoever was revoked since", async () => {
    const petition = await makePetition(database.db);
    const organiser = contextOf(database.db, await makeUser(database.db));
    const revoked = await moderator();
    await database.db.user.update({ where: { id: revoked.actor.userId }, data: { role: "organiser" } });
    for (const ctx of [organiser, revoked, anybody()]) {
      const readings = [
        listReportedPetitions,
        countReports,
        (one: Context) => readPetitionCase(one, petition.id),
      ];
      for (const read of readings) await expect(read(ctx)).rejects.toMatchObject({ code: "not-found" });
    }
  });
});

test("a report is forgotten a year after it was decided; one that waits never is", async () => {
  const petition = await makePetition(database.db);
  const decided = await makeReport(database.db, petition, { decision: "dismissed" });
  const waiting = await makeReport(database.db, petition);
  const months = (count: number) => {
    const date = new Date(FACTORY_NOW);
    date.setUTCMonth(date.getUTCMonth() + count);
    return date;
  };
  expect(await purgeReports(database.db, months(REPORT_RETENTION_MONTHS))).toBe(0);
  const dayAfter = new Date(months(REPORT_RETENTION_MONTHS).getTime() + 86_400_000);
  expect(await purgeReports(database.db, dayAfter)).toBe(1);
  expect((await reportsOf(petition.id)).map(({ id }) => id)).toEqual([waiting.id]);
  expect(decided.id).not.toBe(waiting.id);
});
