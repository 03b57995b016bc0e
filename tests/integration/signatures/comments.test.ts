import { describe, expect, test, vi } from "vitest";
import { setTakesComments } from "@/lib/petitions/set-takes-comments";
import { readCommentCursor } from "@/lib/signatures/comment-cursor";
import { eraseSignature } from "@/lib/signatures/erase-signature";
import { COMMENTS_A_PAGE, listComments } from "@/lib/signatures/list-comments";
import { readSignerComment } from "@/lib/signatures/read-signer-comment";
import { removeComment } from "@/lib/signatures/remove-comment";
import { withdrawSignature } from "@/lib/signatures/withdraw-signature";
import { writeComment } from "@/lib/signatures/write-comment";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeComment, makeReport } from "@/tests/factories/make-comment";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { signer, signerContext } from "@/tests/support/signing";
import { inside, whileHolding } from "@/tests/support/while-holding";

vi.mock("@/lib/jobs/wake", () => ({ wakeTallies: vi.fn(), wakeConfirmationMails: vi.fn() }));

const database = useDatabase(12);
const LATER = new Date(FACTORY_NOW.getTime() + 3_600_000);
const as = (id: string, now = LATER) => signerContext(database.db, signer(id), now);
const commentOf = (signatureId: string) =>
  database.db.signatureComment.findUnique({ where: { signatureId } });
const auditOf = async (id: string) => {
  const rows = await database.db.auditEvent.findMany({
    where: { subject: `comment:${id}` },
    orderBy: { id: "asc" },
  });
  return rows.map(({ action, details }) => ({ action, details }));
};
const shown = async (petitionId: string) => (await listComments(database.db, petitionId, null)).comments;

type Overrides = Parameters<typeof makePetition>[1];
async function signed(overrides: Overrides = {}, signature = {}) {
  const petition = await makePetition(database.db, { takesComments: true, ...overrides });
  const [made] = await makeSignatures(database.db, petition, 1, {
    firstName: "Zoé",
    resident: true,
    ...signature,
  });
  return { petition, id: made?.id ?? "" };
}

describe("writing", () => {
  test("waits for the organisers; the audit never holds the words", async () => {
    const { petition, id } = await signed();
    expect(await writeComment(as(id), { text: "Pour l’ombre." })).toEqual({
      slug: petition.slug,
      changed: true,
    });
    const comment = await commentOf(id);
    expect(comment).toMatchObject({
      text: "Pour l’ombre.",
      status: "pending",
      createdAt: LATER,
      decidedAt: null,
    });
    expect(await shown(petition.id)).toEqual([]);
    expect(await auditOf(comment?.id ?? "")).toEqual([
      { action: "comment.write", details: { petitionId: petition.id, from: null } },
    ]);
    expect(await readSignerComment(database.db, id)).toMatchObject({
      mayWrite: true,
      comment: { text: "Pour l’ombre.", status: "pending" },
    });
  });

  test("anew takes a published one off the page until it is read again; the same words change nothing", async () => {
    const { petition, id } = await signed();
    const before = await makeComment(database.db, petition, { signatureId: id });
    expect(await writeComment(as(id), { text: before.text })).toMatchObject({ changed: false });
    expect(await shown(petition.id)).toHaveLength(1);
    await writeComment(as(id), { text: "Autre chose." });
    expect(await commentOf(id)).toMatchObject({
      id: before.id,
      status: "pending",
      createdAt: LATER,
      decidedAt: null,
    });
    expect(await shown(petition.id)).toEqual([]);
  });

  test.each([
    ["pending", "signature-not-confirmed"],
    ["withdrawn", "signature-not-confirmed"],
  ] as const)("is not for a signature that is %s", async (status, code) => {
    const { id } = await signed({}, { status });
    await expect(writeComment(as(id), { text: "Non." })).rejects.toMatchObject({ code });
    expect(await commentOf(id)).toBeNull();
    expect(await readSignerComment(database.db, id)).toEqual({ mayWrite: false, comment: null });
  });

  test.each(["closed", "delivered"] as const)("goes on once the petition is %s", async (status) => {
    const { id } = await signed({ status });
    expect(await writeComment(as(id), { text: "Encore." })).toMatchObject({ changed: true });
  });

  test("is refused where none are taken, and while the petition is suspended", async () => {
    for (const overrides of [{ takesComments: false }, { status: "suspended" as const }]) {
      const { id } = await signed(overrides);
      await expect(writeComment(as(id), { text: "Non." })).rejects.toMatchObject({ code: "comments-closed" });
      expect(await readSignerComment(database.db, id)).toMatchObject({ mayWrite: false });
    }
  });

  test("is refused in the place of what a moderator removed, also once its author deleted it", async () => {
    const { petition, id } = await signed();
    await makeComment(database.db, petition, {
      signatureId: id,
      status: "removed",
      removalReason: "Injure.",
    });
    await expect(writeComment(as(id), { text: "Encore." })).rejects.toMatchObject({
      code: "comment-removed",
    });
    await removeComment(as(id));
    expect(await commentOf(id)).toMatchObject({ text: "", status: "removed", removalReason: "Injure." });
    await expect(writeComment(as(id), { text: "Encore." })).rejects.toMatchObject({
      code: "comment-removed",
    });
  });

  test("five times at once leaves one message", async () => {
    const { petition, id } = await signed();
    await Promise.all([1, 2, 3, 4, 5].map((at) => writeComment(as(id), { text: `Message ${at}.` })));
    expect(await database.db.signatureComment.count({ where: { petitionId: petition.id } })).toBe(1);
  });

  test("and closing messages at once: whoever comes second is refused", async () => {
    const user = await makeUser(database.db);
    const { petition, id } = await signed({ owner: user });
    const answer = await whileHolding(
      database.db,
      async (tx) => {
        await setTakesComments(contextOf(inside(tx), user), {
          petitionId: petition.id,
          takesComments: false,
        });
      },
      () => writeComment(as(id), { text: "Trop tard." }),
    );
    expect(answer).toBe("comments-closed");
    expect(await commentOf(id)).toBeNull();
  });
});

describe("a message goes", () => {
  test("when its author deletes it, with what was reported of it", async () => {
    const { petition, id } = await signed();
    const comment = await makeComment(database.db, petition, { signatureId: id });
    await makeReport(database.db, petition, { commentId: comment.id });
    expect(await removeComment(as(id))).toEqual({ slug: petition.slug });
    expect(await commentOf(id)).toBeNull();
    expect(await database.db.report.count({ where: { petitionId: petition.id } })).toBe(0);
    expect(await auditOf(comment.id)).toEqual([
      { action: "comment.delete", details: { petitionId: petition.id } },
    ]);
    await removeComment(as(id));
    expect(await auditOf(comment.id)).toHaveLength(1);
  });

  test("when the signature is withdrawn, and does not come back with it", async () => {
    const { petition, id } = await signed();
    await makeComment(database.db, petition, { signatureId: id });
    await withdrawSignature(as(id));
    expect(await shown(petition.id)).toEqual([]);
    expect(await commentOf(id)).toBeNull();
  });

  test("when the signature is erased", async () => {
    const { petition, id } = await signed();
    await makeComment(database.db, petition, { signatureId: id });
    await eraseSignature(as(id));
    expect(await database.db.signatureComment.count({ where: { petitionId: petition.id } })).toBe(0);
    await expect(removeComment(as(id))).rejects.toMatchObject({ code: "not-found" });
    await expect(writeComment(as(id), { text: "Non." })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("what everybody reads", () => {
  test("is published, of somebody who still signs, with a first name and a commune alone", async () => {
    const petition = await makePetition(database.db);
    const near = await makeComment(database.db, petition, { signature: { firstName: "Zoé" } });
    const far = await makeComment(database.db, petition, {
      signature: { firstName: "محمد", resident: false },
    });
    for (const status of ["pending", "hidden", "removed"] as const) {
      await makeComment(database.db, petition, { status });
    }
    await makeComment(database.db, petition, { signature: { status: "withdrawn" } });
    const comments = await shown(petition.id);
    expect(new Set(comments.map(({ id }) => id))).toEqual(new Set([near.id, far.id]));
    expect(comments.find(({ id }) => id === near.id)).toEqual({
      ...{ id: near.id, text: near.text, firstName: "Zoé", commune: "Le Mans", writtenAt: FACTORY_NOW },
    });
    expect(comments.find(({ id }) => id === far.id)).toMatchObject({ firstName: "محمد", commune: null });
  });

  test("is nothing while the petition is suspended", async () => {
    const petition = await makePetition(database.db);
    await makeComment(database.db, petition);
    await database.db.petition.update({
      where: { id: petition.id },
      data: { status: "suspended", suspendedFrom: "open", suspensionReason: "Motif." },
    });
    expect(await shown(petition.id)).toEqual([]);
  });

  test("comes in pages that meet, newest first", async () => {
    const petition = await makePetition(database.db);
    const ids: string[] = [];
    for (let at = 0; at < COMMENTS_A_PAGE + 3; at++) {
      // Some of them in the same millisecond.
      const createdAt = new Date(FACTORY_NOW.getTime() + Math.floor(at / 3) * 1000);
      ids.push((await makeComment(database.db, petition, { createdAt })).id);
    }
    const first = await listComments(database.db, petition.id, null);
    expect(first.comments).toHaveLength(COMMENTS_A_PAGE);
    const second = await listComments(database.db, petition.id, readCommentCursor(first.next ?? ""));
    expect(second).toMatchObject({ next: null });
    const read = [...first.comments, ...second.comments];
    expect(new Set(read.map(({ id }) => id))).toEqual(new Set(ids));
    const times = read.map(({ writtenAt }) => writtenAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });
});
