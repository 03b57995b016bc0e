import { describe, expect, test, vi } from "vitest";
import { makeCode } from "@/lib/security/tokens";
import { makeHandle } from "@/lib/signatures/awaiting-handle";
import { CODE_ATTEMPTS_MAX, confirmWithCode } from "@/lib/signatures/confirm-with-code";
import { makePetition } from "@/tests/factories/make-petition";
import { useDatabase } from "@/tests/support/database";
import { anonymous, daysLater, minutesLater, signerContext, useSigning } from "@/tests/support/signing";

vi.mock("@/lib/jobs/wake", () => ({ wakeTallies: vi.fn(), wakeConfirmationMails: vi.fn() }));

const database = useDatabase(24);
const { sign, signOnce } = useSigning(database);
const enter = (handle: string, code: string, now = minutesLater(5)) =>
  confirmWithCode(signerContext(database.db, anonymous, now), { handle, code });

async function waiting(input = {}) {
  const petition = await makePetition(database.db);
  const row = await signOnce(petition, input);
  const code = makeCode(row.id, row.tokenVersion);
  const wrong = code === "000000" ? "111111" : "000000";
  return { petition, row, code, wrong, handle: makeHandle(petition.id, Buffer.from(row.emailHash)) };
}
const rowOf = (id: string) => database.db.signature.findUniqueOrThrow({ where: { id } });

test("the right code confirms, once", async () => {
  const { petition, row, code, handle } = await waiting();
  expect(await enter(handle, code)).toEqual({ id: row.id, slug: petition.slug });
  await enter(handle, code);
  expect(await rowOf(row.id)).toMatchObject({ status: "confirmed", codeAttempts: 0 });
  expect(await database.db.signatureTallyChange.count({ where: { petitionId: petition.id } })).toBe(1);
});

test("an hour after confirming, the code is a wrong one: it opens the signer's page no longer", async () => {
  const { row, code, handle } = await waiting();
  await enter(handle, code, minutesLater(5));
  await enter(handle, code, minutesLater(60));
  await expect(enter(handle, code, minutesLater(66))).rejects.toMatchObject({ code: "code-wrong" });
  expect(await rowOf(row.id)).toMatchObject({ status: "confirmed", codeAttempts: 0 });
});

describe("guessing", () => {
  test("after five wrong codes the right one is refused too", async () => {
    const { row, code, wrong, handle } = await waiting();
    for (let attempt = 0; attempt < CODE_ATTEMPTS_MAX; attempt++) {
      await expect(enter(handle, wrong)).rejects.toMatchObject({ code: "code-wrong" });
    }
    await expect(enter(handle, code)).rejects.toMatchObject({ code: "code-locked" });
    expect(await rowOf(row.id)).toMatchObject({ status: "pending", codeAttempts: CODE_ATTEMPTS_MAX });
  });

  test("forty guesses at the same moment are five guesses", async () => {
    const { row, wrong, handle } = await waiting();
    const answers = await Promise.allSettled(Array.from({ length: 40 }, () => enter(handle, wrong)));
    const codes = answers.map((answer) => answer.status === "rejected" && answer.reason.code);
    expect(codes.filter((code) => code === "code-wrong")).toHaveLength(CODE_ATTEMPTS_MAX);
    expect(codes.filter((code) => code === "code-locked")).toHaveLength(40 - CODE_ATTEMPTS_MAX);
    expect(await rowOf(row.id)).toMatchObject({ codeAttempts: CODE_ATTEMPTS_MAX });
  });

  test("a new mail brings a new code and new attempts", async () => {
    const { petition, row, code, wrong, handle } = await waiting({ email: "zoe@factories.example" });
    for (let attempt = 0; attempt < CODE_ATTEMPTS_MAX; attempt++)
      await enter(handle, wrong).catch(() => null);
    await sign(petition, { email: "zoe@factories.example" }, minutesLater(2));
    await expect(enter(handle, code)).rejects.toMatchObject({ code: "code-wrong" });
    await enter(handle, makeCode(row.id, row.tokenVersion + 1));
    expect(await rowOf(row.id)).toMatchObject({ status: "confirmed" });
  });
});

describe("what the answer gives away", () => {
  test("a forged handle, an unknown mailbox and a wrong code look the same", async () => {
    const { petition, wrong, handle } = await waiting();
    const unknown = makeHandle(petition.id, Buffer.alloc(16, 7));
    const altered = (handle[0] === "A" ? "B" : "A") + handle.slice(1);
    for (const each of [handle, unknown, altered, "", "é", "x".repeat(5000)]) {
      await expect(enter(each, wrong)).rejects.toMatchObject({ code: "code-wrong" });
    }
  });

  test("a mailbox that signed before is asked for its code, and locked, like any other", async () => {
    const { row, code, wrong, handle } = await waiting();
    await enter(handle, code);
    for (let attempt = 0; attempt < CODE_ATTEMPTS_MAX; attempt++) {
      await expect(enter(handle, wrong)).rejects.toMatchObject({ code: "code-wrong" });
    }
    await expect(enter(handle, wrong)).rejects.toMatchObject({ code: "code-locked" });
    expect(await rowOf(row.id)).toMatchObject({ status: "confirmed" });
  });

  test("the handle of another petition does not open this one", async () => {
    const here = await waiting({ email: "zoe@factories.example" });
    const there = await waiting({ email: "zoe@factories.example" });
    await expect(enter(there.handle, here.code)).rejects.toMatchObject({ code: "code-wrong" });
  });
});

test("the right code, too late or for a petition that closed, confirms nothing", async () => {
  const { petition, row, code, handle } = await waiting();
  await expect(enter(handle, code, daysLater(8))).rejects.toMatchObject({ code: "link-expired" });
  await database.db.petition.update({ where: { id: petition.id }, data: { status: "closed" } });
  await expect(enter(handle, code)).rejects.toMatchObject({ code: "petition-not-open" });
  expect(await rowOf(row.id)).toMatchObject({ status: "pending" });
});
