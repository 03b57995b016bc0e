import { describe, expect, test, vi } from "vitest";
import type { Petition } from "@/lib/db/generated/client";
import { uuidv7 } from "@/lib/db/uuid";
import { addVersion } from "@/lib/petitions/add-version";
import { confirmSignature } from "@/lib/signatures/confirm-signature";
import { eraseSignature } from "@/lib/signatures/erase-signature";
import { readManagedSignature } from "@/lib/signatures/read-managed-signature";
import { setSignatureChoices } from "@/lib/signatures/set-signature-choices";
import { makeConfirmationToken, makeManagementToken } from "@/lib/signatures/signature-tokens";
import { withdrawSignature } from "@/lib/signatures/withdraw-signature";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makePetition } from "@/tests/factories/make-petition";
import { makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import {
  anonymous,
  minutesLater,
  SIGNED_AT,
  signer,
  signerContext,
  useSigning,
} from "@/tests/support/signing";

vi.mock("@/lib/jobs/wake", () => ({ wakeTallies: vi.fn(), wakeConfirmationMails: vi.fn() }));

const database = useDatabase(12);
const { sign, signOnce } = useSigning(database);
const as = (id: string) => signerContext(database.db, signer(id), minutesLater(30));
const changesOf = async (petitionId: string) => {
  const changes = await database.db.signatureTallyChange.findMany({ where: { petitionId } });
  return changes.map(({ confirmed, residents }) => [confirmed, residents]);
};
const auditOf = (id: string) =>
  database.db.auditEvent.findMany({ where: { subject: `signature:${id}` }, orderBy: { id: "asc" } });

async function confirmed(input = {}) {
  const petition = await makePetition(database.db);
  const row = await signOnce(petition, input);
  const token = makeConfirmationToken(row.id, row.tokenVersion);
  await confirmSignature(signerContext(database.db, anonymous), { token });
  return { petition, id: row.id, token: makeManagementToken(row.id) };
}

async function sealLetter(petition: Petition, signatureId: string) {
  return database.db.letter.create({
    data: {
      petitionId: petition.id,
      reference: `DOL-${petition.slug.toUpperCase()}`,
      status: "sealed",
      content: {},
      recipients: [],
      signatureCount: 1,
      residentCount: 1,
      preparedAt: SIGNED_AT,
      sealedAt: minutesLater(10),
      sha256: "0".repeat(64),
      signatories: {
        create: [{ position: 1, signatureId, name: "Zoé Marchais", postalCode: "72000", resident: true }],
      },
    },
  });
}

test("the page shows everything held, to whoever holds the link alone", async () => {
  const { petition, id, token } = await confirmed({ email: "Zoe.M@factories.example" });
  expect(await readManagedSignature(database.db, token)).toMatchObject({
    ...{ id, status: "confirmed", firstName: "Zoé", lastName: "Marchais", email: "Zoe.M@factories.example" },
    ...{ postalCode: "72000", resident: true, showName: true, wantsNews: false, letter: null },
    petition: { slug: petition.slug, status: "open" },
  });
  const forged = [
    `${token}A`,
    token.slice(1),
    "",
    makeConfirmationToken(id, 1),
    makeManagementToken(uuidv7(SIGNED_AT)),
  ];
  for (const each of forged) expect(await readManagedSignature(database.db, each)).toBeNull();
});

test("the page says which text was signed, and which is in force", async () => {
  const { petition, token } = await confirmed();
  const first = { number: 1, publishedAt: FACTORY_NOW };
  expect(await readManagedSignature(database.db, token)).toMatchObject({
    ...{ version: first, petition: { currentVersion: { ...first, correction: "" } } },
  });
  const { id: createdById } = await makeUser(database.db);
  await database.db.$transaction((tx) =>
    addVersion(tx, { petitionId: petition.id, now: minutesLater(20), createdById, correction: "Une date." }),
  );
  expect(await readManagedSignature(database.db, token)).toMatchObject({
    version: first,
    petition: { currentVersion: { number: 2, publishedAt: minutesLater(20), correction: "Une date." } },
  });
});

test("hiding and showing a name changes nothing else", async () => {
  const { petition, id } = await confirmed();
  await setSignatureChoices(as(id), { showName: false });
  await setSignatureChoices(as(id), { wantsNews: true });
  const row = await database.db.signature.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({ status: "confirmed", showName: false, wantsNews: true });
  expect(await changesOf(petition.id)).toEqual([[1, 1]]);
  expect((await auditOf(id)).map(({ details }) => details)).toContainEqual({
    petitionId: petition.id,
    showName: false,
  });
});

describe("withdrawing", () => {
  test("subtracts once, however often it is asked", async () => {
    const { petition, id } = await confirmed();
    await Promise.all(Array.from({ length: 5 }, () => withdrawSignature(as(id))));
    expect(await changesOf(petition.id)).toEqual([
      [1, 1],
      [-1, -1],
    ]);
    const row = await database.db.signature.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ status: "withdrawn", withdrawnAt: minutesLater(30) });
    expect((await auditOf(id)).map(({ action }) => action)).toEqual([
      "signature.confirm",
      "signature.withdraw",
    ]);
  });

  test("leaves the way open to sign again, with the same page to manage it", async () => {
    const { petition, id, token } = await confirmed({ email: "zoe@factories.example" });
    await withdrawSignature(as(id));
    await sign(petition, { email: "zoe@factories.example" }, minutesLater(60));
    const row = await database.db.signature.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ status: "pending", mailDueAt: minutesLater(60) });
    const proof = { token: makeConfirmationToken(id, row.tokenVersion) };
    await confirmSignature(signerContext(database.db, anonymous, minutesLater(61)), proof);
    expect(await readManagedSignature(database.db, token)).toMatchObject({
      ...{ status: "confirmed", withdrawnAt: null },
    });
    expect((await changesOf(petition.id)).map(([count]) => count)).toEqual([1, -1, 1]);
  });

  test("of what was never confirmed changes nothing", async () => {
    const petition = await makePetition(database.db);
    const row = await signOnce(petition);
    await withdrawSignature(as(row.id));
    expect(await database.db.signature.findUniqueOrThrow({ where: { id: row.id } })).toEqual(row);
    expect(await changesOf(petition.id)).toEqual([]);
  });

  test("after the letter left says so, to the person and in the audit", async () => {
    const { petition, id, token } = await confirmed();
    const letter = await sealLetter(petition, id);
    await withdrawSignature(as(id));
    expect((await auditOf(id)).at(-1)?.details).toEqual({
      petitionId: petition.id,
      afterLetter: letter.reference,
    });
    expect(await readManagedSignature(database.db, token)).toMatchObject({
      letter: { reference: letter.reference, sealedAt: minutesLater(10) },
    });
  });

  test("does not say that a letter left which waits to be posted, or for a moderator", async () => {
    const { petition, id, token } = await confirmed();
    const letter = await sealLetter(petition, id);
    const letterThen = async () => (await readManagedSignature(database.db, token))?.letter;
    const each = { name: "Mairie", function: "", queuedAt: minutesLater(10), letterId: letter.id };
    await database.db.delivery.createMany({
      data: [
        { ...each, position: 1, email: "a@retrait.example", status: "held" },
        { ...each, position: 2, email: "", channel: "post", postalAddress: "1, place", status: "to_post" },
      ],
    });
    expect(await letterThen()).toMatchObject({ sealedAt: minutesLater(10), leftAt: null });
    await database.db.delivery.updateMany({
      where: { letterId: letter.id, channel: "post" },
      data: { status: "sent", sentAt: minutesLater(90) },
    });
    expect(await letterThen()).toMatchObject({ leftAt: minutesLater(90) });
  });
});

describe("erasing", () => {
  test("leaves no row, no count and no link", async () => {
    const { petition, id, token } = await confirmed();
    expect(await eraseSignature(as(id))).toEqual({ slug: petition.slug });
    expect(await database.db.signature.count({ where: { petitionId: petition.id } })).toBe(0);
    expect(await changesOf(petition.id)).toEqual([
      [1, 1],
      [-1, -1],
    ]);
    expect(await readManagedSignature(database.db, token)).toBeNull();
    await expect(eraseSignature(as(id))).rejects.toMatchObject({ code: "not-found" });
    await expect(withdrawSignature(as(id))).rejects.toMatchObject({ code: "not-found" });
    await expect(setSignatureChoices(as(id), { showName: true })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("of what did not count subtracts nothing", async () => {
    const { petition, id } = await confirmed();
    await withdrawSignature(as(id));
    await eraseSignature(as(id));
    const pending = await signOnce(petition);
    await eraseSignature(as(pending.id));
    expect((await changesOf(petition.id)).map(([count]) => count)).toEqual([1, -1]);
  });

  test("twice at once subtracts once", async () => {
    const { petition, id } = await confirmed();
    const answers = await Promise.allSettled([
      eraseSignature(as(id)),
      eraseSignature(as(id)),
      withdrawSignature(as(id)),
    ]);
    expect(answers.some(({ status }) => status === "fulfilled")).toBe(true);
    expect((await changesOf(petition.id)).reduce((sum, [count]) => sum + (count ?? 0), 0)).toBe(0);
  });

  test("does not touch the record of a letter that left", async () => {
    const { petition, id } = await confirmed();
    const letter = await sealLetter(petition, id);
    await eraseSignature(as(id));
    expect(await database.db.letterSignatory.count({ where: { letterId: letter.id } })).toBe(1);
    expect((await auditOf(id)).at(-1)).toMatchObject({
      action: "signature.erase",
      details: { afterLetter: letter.reference },
    });
  });

  test("lets the same person sign again from nothing", async () => {
    const { petition, id } = await confirmed({ email: "zoe@factories.example" });
    await eraseSignature(as(id));
    const again = await signOnce(petition, { email: "zoe@factories.example" });
    expect(again.id).not.toBe(id);
  });
});
