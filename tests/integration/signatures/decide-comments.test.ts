import { describe, expect, test, vi } from "vitest";
import type { CommentStatus, SignatureComment } from "@/lib/db/generated/client";
import { uuidv7 } from "@/lib/db/uuid";
import { setTakesComments } from "@/lib/petitions/set-takes-comments";
import { readCommentCursor } from "@/lib/signatures/comment-cursor";
import { decideComments } from "@/lib/signatures/decide-comments";
import { countOwnComments, listOwnComments, OWN_COMMENTS_A_PAGE } from "@/lib/signatures/list-own-comments";
import { writeComment } from "@/lib/signatures/write-comment";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeComment } from "@/tests/factories/make-comment";
import { makePetition } from "@/tests/factories/make-petition";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { signer, signerContext } from "@/tests/support/signing";
import { inside, whileHolding } from "@/tests/support/while-holding";

vi.mock("@/lib/jobs/wake", () => ({ wakeTallies: vi.fn(), wakeConfirmationMails: vi.fn() }));

const database = useDatabase(12);
const LATER = new Date(FACTORY_NOW.getTime() + 3_600_000);

async function own(overrides: Parameters<typeof makePetition>[1] = {}) {
  const user = await makeUser(database.db);
  const petition = await makePetition(database.db, { owner: user, ...overrides });
  return { petition, user, ctx: contextOf(database.db, user, LATER) };
}
const seen = (...comments: SignatureComment[]) =>
  comments.map(({ id, createdAt }) => ({ id, writtenAt: createdAt }));
const statusOf = async (id: string) =>
  (await database.db.signatureComment.findUniqueOrThrow({ where: { id } })).status;
const actionsOf = async (id: string) => {
  const rows = await database.db.auditEvent.findMany({
    where: { subject: `comment:${id}` },
    orderBy: { id: "asc" },
  });
  return rows.map(({ action }) => action);
};

describe("publishing and hiding", () => {
  test("one or many, back and forth, each change with its audit row", async () => {
    const { petition, ctx } = await own();
    const [one, two] = [
      await makeComment(database.db, petition, { status: "pending" }),
      await makeComment(database.db, petition, { status: "hidden" }),
    ];
    const input = { petitionId: petition.id, seen: seen(one, two) };
    expect(await decideComments(ctx, { ...input, decision: "published" })).toEqual({
      ...{ slug: petition.slug, changed: 2, missed: 0 },
    });
    expect(await database.db.signatureComment.findUniqueOrThrow({ where: { id: one.id } })).toMatchObject({
      ...{ status: "published", decidedAt: LATER, createdAt: one.createdAt },
    });
    expect(await decideComments(ctx, { ...input, decision: "published" })).toMatchObject({
      changed: 0,
      missed: 0,
    });
    await decideComments(ctx, { ...input, seen: seen(one), decision: "hidden" });
    expect(await actionsOf(one.id)).toEqual(["comment.publish", "comment.hide"]);
    expect(await actionsOf(two.id)).toEqual(["comment.publish"]);
  });

  test("never reaches a text that nobody read, what a moderator removed, or whoever left", async () => {
    const { petition, ctx } = await own();
    const rewritten = await makeComment(database.db, petition, { status: "pending" });
    await writeComment(signerContext(database.db, signer(rewritten.signatureId), LATER), {
      text: "Autre chose.",
    });
    const removed = await makeComment(database.db, petition, { status: "removed" });
    const left = await makeComment(database.db, petition, {
      status: "pending",
      signature: { status: "withdrawn" },
    });
    const ghost = { id: uuidv7(FACTORY_NOW), writtenAt: FACTORY_NOW };
    const odd = { id: "1 OR 1", writtenAt: FACTORY_NOW };
    const answer = await decideComments(ctx, {
      petitionId: petition.id,
      decision: "published",
      seen: [...seen(rewritten, removed, left), ghost, odd],
    });
    expect(answer).toMatchObject({ changed: 0, missed: 5 });
    expect(await statusOf(rewritten.id)).toBe("pending");
    expect(await statusOf(removed.id)).toBe("removed");
  });

  test("and rewriting at once: the new words wait", async () => {
    const { petition, ctx } = await own();
    const comment = await makeComment(database.db, petition, { status: "pending" });
    const answer = await whileHolding(
      database.db,
      async (tx) => {
        await writeComment(signerContext(inside(tx), signer(comment.signatureId), LATER), {
          text: "Autre chose.",
        });
      },
      () => decideComments(ctx, { petitionId: petition.id, decision: "published", seen: seen(comment) }),
    );
    expect(answer).toBe("done");
    expect(await statusOf(comment.id)).toBe("pending");
  });

  test("is not for a stranger, nor for another petition's messages", async () => {
    const { petition, ctx } = await own();
    const elsewhere = await own();
    const comment = await makeComment(database.db, petition, { status: "pending" });
    const input = { decision: "published" as const, seen: seen(comment) };
    const strangers = decideComments(elsewhere.ctx, { ...input, petitionId: petition.id });
    await expect(strangers).rejects.toMatchObject({ code: "not-found" });
    const mixed = await decideComments(elsewhere.ctx, { ...input, petitionId: elsewhere.petition.id });
    expect(mixed).toMatchObject({ changed: 0, missed: 1 });
    await expect(decideComments(ctx, { ...input, petitionId: "nulle-part" })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await statusOf(comment.id)).toBe("pending");
  });

  test("stops while the petition is suspended", async () => {
    const { petition, ctx } = await own({ status: "suspended" });
    const comment = await makeComment(database.db, petition, { status: "pending" });
    const deciding = decideComments(ctx, {
      petitionId: petition.id,
      decision: "published",
      seen: seen(comment),
    });
    await expect(deciding).rejects.toMatchObject({ code: "transition-refused" });
  });
});

describe("the organisers' list", () => {
  test("counts what there is, and marks what may be personal", async () => {
    const { petition, ctx } = await own();
    await makeComment(database.db, petition, { status: "pending", text: "Mon numéro : 06 12 34 56 78" });
    for (const status of ["published", "published", "hidden", "removed"] as CommentStatus[]) {
      await makeComment(database.db, petition, {
        status,
        removalReason: status === "removed" ? "Injure." : "",
      });
    }
    await makeComment(database.db, petition, { status: "pending", signature: { status: "withdrawn" } });
    const counts = { pending: 1, published: 2, hidden: 1, removed: 1 };
    const list = (filter: "attente" | "publies" | "masques" | "tous") =>
      listOwnComments(ctx, petition.id, { filter, after: null });
    const waiting = await list("attente");
    expect(waiting).toMatchObject({ counts, takesComments: true, next: null });
    expect(waiting.comments).toMatchObject([{ status: "pending", warnings: ["phone"], commune: "Le Mans" }]);
    expect((await list("publies")).comments).toHaveLength(2);
    expect((await list("masques")).comments.map(({ status }) => status).sort()).toEqual([
      "hidden",
      "removed",
    ]);
    const all = (await list("tous")).comments;
    expect(all).toHaveLength(5);
    expect(all.find(({ status }) => status === "removed")).toMatchObject({
      text: "",
      removalReason: "Injure.",
    });
    expect(await countOwnComments(ctx, petition.id)).toEqual({ takesComments: true, counts });
  });

  test("turns its pages in both orders, and is nobody else's", async () => {
    const { petition, ctx } = await own();
    const total = OWN_COMMENTS_A_PAGE + 2;
    for (let at = 0; at < total; at++) {
      const createdAt = new Date(FACTORY_NOW.getTime() + at * 1000);
      await makeComment(database.db, petition, { status: "pending", createdAt });
    }
    for (const filter of ["attente", "tous"] as const) {
      const first = await listOwnComments(ctx, petition.id, { filter, after: null });
      const after = readCommentCursor(first.next ?? "");
      const second = await listOwnComments(ctx, petition.id, { filter, after });
      const ids = [...first.comments, ...second.comments].map(({ id }) => id);
      expect(new Set(ids).size).toBe(total);
      const [oldest, newest] = [first.comments[0]?.writtenAt, second.comments.at(-1)?.writtenAt];
      expect((oldest ?? 0) < (newest ?? 0)).toBe(filter === "attente");
    }
    const stranger = contextOf(database.db, await makeUser(database.db));
    await expect(countOwnComments(stranger, petition.id)).rejects.toMatchObject({ code: "not-found" });
    const spying = listOwnComments(stranger, petition.id, { filter: "tous", after: null });
    await expect(spying).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("taking messages", () => {
  const rowsOf = async (petitionId: string) => {
    const rows = await database.db.auditEvent.findMany({
      where: { subject: `petition:${petitionId}` },
      orderBy: { id: "asc" },
    });
    return rows.map(({ action }) => action);
  };

  test("is turned on and off, and said once each", async () => {
    const { petition, ctx } = await own();
    const set = (takesComments: boolean) => setTakesComments(ctx, { petitionId: petition.id, takesComments });
    expect(await set(true)).toBe(petition.slug);
    await set(true);
    await set(false);
    expect(await countOwnComments(ctx, petition.id)).toMatchObject({ takesComments: false });
    expect(await rowsOf(petition.id)).toEqual(["petition.take-comments", "petition.refuse-comments"]);
  });

  test("is not for a stranger, nor for a petition that is suspended", async () => {
    const { petition } = await own();
    const stranger = contextOf(database.db, await makeUser(database.db));
    const input = { petitionId: petition.id, takesComments: true };
    await expect(setTakesComments(stranger, input)).rejects.toMatchObject({ code: "not-found" });
    const suspended = await own({ status: "suspended" });
    const setting = setTakesComments(suspended.ctx, { ...input, petitionId: suspended.petition.id });
    await expect(setting).rejects.toMatchObject({ code: "transition-refused" });
  });
});
