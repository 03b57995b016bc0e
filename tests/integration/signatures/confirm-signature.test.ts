import { beforeEach, describe, expect, test, vi } from "vitest";
import { wakeTallies } from "@/lib/jobs/wake";
import { confirmSignature } from "@/lib/signatures/confirm-signature";
import { readConfirmation } from "@/lib/signatures/read-confirmation";
import { makeConfirmationToken, makeManagementToken } from "@/lib/signatures/signature-tokens";
import { withdrawSignature } from "@/lib/signatures/withdraw-signature";
import { makePetition } from "@/tests/factories/make-petition";
import { useDatabase } from "@/tests/support/database";
import {
  anonymous,
  daysLater,
  minutesLater,
  signer,
  signerContext,
  useSigning,
} from "@/tests/support/signing";

vi.mock("@/lib/jobs/wake", () => ({ wakeTallies: vi.fn(), wakeConfirmationMails: vi.fn() }));
beforeEach(() => vi.mocked(wakeTallies).mockClear());

const database = useDatabase(12);
const { sign, signOnce } = useSigning(database);
const confirm = (token: string, now = minutesLater(5)) =>
  confirmSignature(signerContext(database.db, anonymous, now), { token });
const changesOf = (petitionId: string) =>
  database.db.signatureTallyChange.findMany({
    where: { petitionId },
    select: { confirmed: true, residents: true },
  });

async function waiting(input = {}) {
  const petition = await makePetition(database.db);
  const row = await signOnce(petition, input);
  return { petition, row, token: makeConfirmationToken(row.id, row.tokenVersion) };
}
const read = (token: string, now = minutesLater(5)) => readConfirmation(database.db, token, now);

test("confirming counts, tells the audit who and nothing of them, and wakes the counters", async () => {
  const { petition, row, token } = await waiting();
  expect(await confirm(token)).toEqual({ id: row.id, slug: petition.slug });
  const after = await database.db.signature.findUniqueOrThrow({ where: { id: row.id } });
  expect(after).toMatchObject({ status: "confirmed", confirmedAt: minutesLater(5) });
  expect(await changesOf(petition.id)).toEqual([{ confirmed: 1, residents: 1 }]);
  const audit = await database.db.auditEvent.findMany({ where: { subject: `signature:${row.id}` } });
  expect(audit).toMatchObject([
    { action: "signature.confirm", actor: "signer", details: { petitionId: petition.id } },
  ]);
  expect(JSON.stringify(audit[0]?.details)).not.toMatch(/Zoé|Marchais|factories/);
  expect(wakeTallies).toHaveBeenCalledOnce();
});

test("somebody from elsewhere counts, not as a resident", async () => {
  const { petition, token } = await waiting({ postalCode: "35000" });
  await confirm(token);
  expect(await changesOf(petition.id)).toEqual([{ confirmed: 1, residents: 0 }]);
});

test("opening the link changes nothing; the button can be pressed twice", async () => {
  const { petition, row, token } = await waiting();
  expect(await read(token)).toMatchObject({ kind: "waiting", name: "Zoé Marchais", postalCode: "72000" });
  expect(await changesOf(petition.id)).toEqual([]);
  await confirm(token);
  await confirm(token, minutesLater(60));
  expect(await changesOf(petition.id)).toHaveLength(1);
  expect(await read(token)).toMatchObject({ kind: "done", managementToken: makeManagementToken(row.id) });
});

test("ten confirmations at the same moment count once", async () => {
  // Several rounds: in the first, connections are still being opened, and requests come one by one.
  for (let round = 0; round < 4; round++) {
    const { petition, row, token } = await waiting();
    await Promise.all(Array.from({ length: 10 }, () => confirm(token)));
    expect(await changesOf(petition.id)).toEqual([{ confirmed: 1, residents: 1 }]);
    expect(await database.db.auditEvent.count({ where: { subject: `signature:${row.id}` } })).toBe(1);
  }
});

describe("a link that confirms nothing", () => {
  const refused = async (token: string, code: string, now = minutesLater(5)) => {
    expect(await read(token, now)).toMatchObject({ kind: "refused", code });
    await expect(confirm(token, now)).rejects.toMatchObject({ code });
  };

  test("malformed, cut, altered, or made for something else", async () => {
    const { row, token } = await waiting();
    const altered = (token[0] === "A" ? "B" : "A") + token.slice(1);
    for (const forged of ["", "x", token.slice(0, -1), `${token}A`, altered, "é".repeat(token.length)]) {
      await refused(forged, "link-invalid");
    }
    await refused(makeManagementToken(row.id), "link-invalid");
  });

  test("older than seven days, to the second", async () => {
    const { token } = await waiting();
    const last = daysLater(7);
    expect(await read(token, last)).toMatchObject({ kind: "waiting" });
    await refused(token, "link-expired", new Date(last.getTime() + 1));
  });

  test("of a signature that was purged or erased", async () => {
    const { row, token } = await waiting();
    await database.db.signature.delete({ where: { id: row.id } });
    await refused(token, "link-expired");
  });

  test("replaced by a newer mail", async () => {
    const { petition, row, token } = await waiting({ email: "zoe@factories.example" });
    await sign(petition, { email: "zoe@factories.example" }, minutesLater(2));
    await refused(token, "link-used");
    await confirm(makeConfirmationToken(row.id, row.tokenVersion + 1));
  });

  test("sent before a withdrawal", async () => {
    const { petition, row, token } = await waiting();
    await confirm(token);
    await withdrawSignature(signerContext(database.db, signer(row.id)));
    await refused(token, "link-used");
    expect((await changesOf(petition.id)).map(({ confirmed }) => confirmed)).toEqual([1, -1]);
  });

  test.each(["closed", "suspended", "delivered"] as const)("while the petition is %s", async (status) => {
    const { petition, token } = await waiting();
    await database.db.petition.update({ where: { id: petition.id }, data: { status } });
    await refused(token, "petition-not-open");
    expect(await changesOf(petition.id)).toEqual([]);
  });
});

test("what is already confirmed stays so when the petition closes", async () => {
  const { petition, token } = await waiting();
  await confirm(token);
  await database.db.petition.update({ where: { id: petition.id }, data: { status: "closed" } });
  expect(await read(token)).toMatchObject({ kind: "done" });
  await expect(confirm(token)).resolves.toMatchObject({ slug: petition.slug });
});
