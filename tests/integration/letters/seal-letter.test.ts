import { describe, expect, test, vi } from "vitest";
import type { Tx } from "@/lib/db/client";
import { readOwnLetter } from "@/lib/letters/read-own-letter";
import { readSealedLetter } from "@/lib/letters/read-sealed-letter";
import { sealLetter } from "@/lib/letters/seal-letter";
import { editRecipients } from "@/lib/petitions/edit-recipients";
import { eraseSignature } from "@/lib/signatures/erase-signature";
import { withdrawSignature } from "@/lib/signatures/withdraw-signature";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { type MadeLetter, makeReadyLetter, makeSealedLetter } from "@/tests/factories/make-letter";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { recipient } from "@/tests/factories/recipient";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";
import { inside, whileHolding } from "@/tests/support/while-holding";

const database = useDatabase(20);
// Wakes the worker through a pool of the process, half a second later: when this database may be gone.
vi.mock("@/lib/jobs/wake", () => ({ wakeTallies: () => undefined, wakeConfirmationMails: () => undefined }));

const inputOf = ({ petition, letterId, sha256 }: MadeLetter) => ({
  petitionId: petition.id,
  letterId,
  sha256,
});
const seal = (made: MadeLetter) => sealLetter(made.ctx, inputOf(made));
const letterOf = (id: string) => database.db.letter.findUniqueOrThrow({ where: { id } });
const deliveriesOf = (letterId: string) =>
  database.db.delivery.findMany({ where: { letterId }, orderBy: { position: "asc" } });
const auditOf = (letterId: string) =>
  database.db.auditEvent.findMany({ where: { subject: `letter:${letterId}` } });
const firstSigner = async ({ letterId }: MadeLetter) => {
  const [first] = await database.db.letterSignatory.findMany({ where: { letterId }, take: 1 });
  const signatureId = first?.signatureId ?? "";
  return {
    db: database.db,
    actor: { kind: "signer", signatureId },
    now: FACTORY_NOW,
    requestId: "test",
  } as const;
};

async function expectUntouched(made: MadeLetter) {
  expect(await letterOf(made.letterId)).toMatchObject({ status: "ready", sealedAt: null });
  expect(await deliveriesOf(made.letterId)).toEqual([]);
  expect(await auditOf(made.letterId)).toEqual([]);
  const petition = await database.db.petition.findUniqueOrThrow({ where: { id: made.petition.id } });
  expect(petition.status).toBe("open");
}

/** The file that listed somebody who left is gone, and nothing was sent. */
async function expectDiscarded(made: MadeLetter) {
  expect(await database.db.letter.count({ where: { id: made.letterId } })).toBe(0);
  expect(await database.db.letterFilePart.count({ where: { letterId: made.letterId } })).toBe(0);
  expect(await database.db.letterSignatory.count({ where: { letterId: made.letterId } })).toBe(0);
  expect(await deliveriesOf(made.letterId)).toEqual([]);
  const petition = await database.db.petition.findUniqueOrThrow({ where: { id: made.petition.id } });
  expect(petition.status).toBe("open");
}

describe("sealing", () => {
  test("makes the record, closes the petition and queues one message a mailbox, in one go", async () => {
    const mayor = { name: "Madame la Maire", function: "Maire", email: "seal-mairie@factories.example" };
    const made = await makeReadyLetter(database.db, {
      recipients: [
        mayor,
        { name: "Monsieur l’Adjoint", email: "seal-adjoint@factories.example" },
        { ...mayor, name: "Le secrétariat", email: "Seal-Mairie@factories.example" },
      ],
    });
    await seal(made);
    expect(await letterOf(made.letterId)).toMatchObject({ status: "sealed", sealedAt: FACTORY_NOW });
    const deliveries = await deliveriesOf(made.letterId);
    expect(deliveries).toMatchObject([
      {
        ...mayor,
        status: "queued",
        attempts: 0,
        queuedAt: FACTORY_NOW,
        nextAttemptAt: null,
        claimedAt: null,
      },
      { email: "seal-adjoint@factories.example", status: "queued" },
    ]);
    for (const { id } of deliveries) {
      expect(await jobsHolding(database.db, "send-delivery", id)).toMatchObject([
        { payload: { deliveryId: id } },
      ]);
    }
    expect(await auditOf(made.letterId)).toMatchObject([
      {
        action: "letter.seal",
        actor: `user:${made.ctx.actor.userId}`,
        details: { petitionId: made.petition.id, sha256: made.sha256, signatures: 5, messages: 2 },
      },
    ]);
    const petition = await database.db.petition.findUniqueOrThrow({ where: { id: made.petition.id } });
    expect(petition).toMatchObject({ status: "closed", closedAt: FACTORY_NOW });
  });

  test("keeps the day on which a petition was closed before", async () => {
    const closedAt = new Date("2026-11-01T08:00:00Z");
    const made = await makeReadyLetter(database.db, { status: "closed", closedAt });
    await seal(made);
    const petition = await database.db.petition.findUniqueOrThrow({ where: { id: made.petition.id } });
    expect(petition).toMatchObject({ status: "closed", closedAt });
  });

  test("eight at once, it is sealed once", async () => {
    const made = await makeReadyLetter(database.db);
    const settled = await Promise.allSettled(Array.from({ length: 8 }, () => seal(made)));
    const codes = settled.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(codes).toEqual(Array(7).fill("letter-already-sealed"));
    expect(await deliveriesOf(made.letterId)).toHaveLength(1);
    expect(await auditOf(made.letterId)).toHaveLength(1);
  });
});

describe("refused, and nothing changes", () => {
  test("another file than the one that was read", async () => {
    const made = await makeReadyLetter(database.db);
    const sealing = sealLetter(made.ctx, { ...inputOf(made), sha256: "0".repeat(64) });
    await expect(sealing).rejects.toMatchObject({ code: "letter-not-ready" });
    await expectUntouched(made);
  });

  test("a letter that another tab prepared again", async () => {
    const made = await makeReadyLetter(database.db);
    for (const letterId of [made.petition.id, "1 OR 1"]) {
      const sealing = sealLetter(made.ctx, { ...inputOf(made), letterId });
      await expect(sealing).rejects.toMatchObject({ code: "letter-outdated" });
    }
    await expectUntouched(made);
  });

  test.each(["preparing", "failed"] as const)("a letter that is %s", async (status) => {
    const made = await makeReadyLetter(database.db);
    await database.db.letter.update({ where: { id: made.letterId }, data: { status } });
    await expect(seal(made)).rejects.toMatchObject({ code: "letter-not-ready" });
    expect(await deliveriesOf(made.letterId)).toEqual([]);
  });

  test.each([
    ["withdrew", withdrawSignature],
    ["was erased", eraseSignature],
  ] as const)("a list that holds somebody who %s since", async (_what, verb) => {
    const made = await makeReadyLetter(database.db);
    await verb(await firstSigner(made));
    await expect(seal(made)).rejects.toMatchObject({ code: "letter-outdated" });
    await expectDiscarded(made);
  });

  test("recipients, or a closing, that changed since", async () => {
    for (const change of [{ email: "autre@factories.example" }, { name: "Monsieur le Maire" }]) {
      const made = await makeReadyLetter(database.db);
      const [before] = await database.db.recipient.findMany({ where: { petitionId: made.petition.id } });
      const { name, email } = before ?? { name: "nobody", email: "" };
      await editRecipients(made.ctx, made.petition.id, {
        revision: made.petition.revision,
        salutation: made.petition.salutation,
        closing: made.petition.closing,
        recipients: [recipient({ name, email, ...change })],
      });
      await expect(seal(made)).rejects.toMatchObject({ code: "letter-outdated" });
      await expectUntouched(made);
    }
    const made = await makeReadyLetter(database.db);
    await database.db.petition.update({ where: { id: made.petition.id }, data: { closing: "Bien à vous." } });
    await expect(seal(made)).rejects.toMatchObject({ code: "letter-outdated" });
    await expectUntouched(made);
  });

  test("a petition that was suspended", async () => {
    const made = await makeReadyLetter(database.db);
    await database.db.petition.update({
      where: { id: made.petition.id },
      data: { status: "suspended", suspendedFrom: "open", suspensionReason: "En cours." },
    });
    await expect(seal(made)).rejects.toMatchObject({ code: "transition-refused" });
    expect(await deliveriesOf(made.letterId)).toEqual([]);
  });

  test("somebody else's", async () => {
    const made = await makeReadyLetter(database.db);
    const stranger = contextOf(database.db, await makeUser(database.db));
    await expect(sealLetter(stranger, inputOf(made))).rejects.toMatchObject({ code: "not-found" });
    await expectUntouched(made);
  });
});

describe("a withdrawal at the very moment of sealing", () => {
  test("that came first is seen: the letter is outdated", async () => {
    const made = await makeReadyLetter(database.db);
    const signer = await firstSigner(made);
    const outcome = await whileHolding(
      database.db,
      async (tx) => {
        await withdrawSignature({
          ...signer,
          db: inside(tx),
        });
      },
      () => seal(made),
    );
    expect(outcome).toBe("letter-outdated");
    await expectDiscarded(made);
  });

  test("that came second knows that the letter left with the name", async () => {
    const made = await makeReadyLetter(database.db);
    const signer = await firstSigner(made);
    const outcome = await whileHolding(
      database.db,
      async (tx) => {
        await sealLetter({ ...made.ctx, db: inside(tx) }, inputOf(made));
      },
      () => withdrawSignature(signer),
    );
    expect(outcome).toBe("done");
    expect(await letterOf(made.letterId)).toMatchObject({ status: "sealed" });
    const audit = await database.db.auditEvent.findMany({
      where: { subject: `signature:${signer.actor.signatureId}` },
    });
    expect(audit).toMatchObject([{ action: "signature.withdraw", details: { afterLetter: made.reference } }]);
  });
});

describe("a sealed letter is a record", () => {
  test.each([
    ["its text", "UPDATE letters SET content = '{}' WHERE id = $1::uuid"],
    ["its state", "UPDATE letters SET status = 'ready' WHERE id = $1::uuid"],
    ["itself", "DELETE FROM letters WHERE id = $1::uuid"],
    ["a part of its file", "UPDATE letter_file_parts SET bytes = '' WHERE letter_id = $1::uuid"],
    ["its having a file", "DELETE FROM letter_file_parts WHERE letter_id = $1::uuid"],
    ["the length of its file", "INSERT INTO letter_file_parts VALUES ($1::uuid, 9, 'x')"],
    ["a name", "UPDATE letter_signatories SET name = 'X' WHERE letter_id = $1::uuid"],
    ["a line of the list", "DELETE FROM letter_signatories WHERE letter_id = $1::uuid"],
    [
      "the length of the list",
      "INSERT INTO letter_signatories VALUES ($1::uuid, 9, NULL, 'X', '72000', true)",
    ],
  ])("nothing changes %s", async (_what, statement) => {
    const made = await makeSealedLetter(database.db);
    const before = await letterOf(made.letterId);
    const changing = database.db.$executeRawUnsafe(statement, made.letterId);
    await expect(changing).rejects.toThrow(/letter-sealed/);
    expect(await letterOf(made.letterId)).toEqual(before);
    expect(await database.db.letterSignatory.count({ where: { letterId: made.letterId } })).toBe(5);
    expect(await database.db.letterFilePart.count({ where: { letterId: made.letterId } })).toBe(3);
  });

  test("before, all of it may go: it is prepared again", async () => {
    const made = await makeReadyLetter(database.db);
    await database.db.letter.delete({ where: { id: made.letterId } });
    expect(await database.db.letterSignatory.count({ where: { letterId: made.letterId } })).toBe(0);
  });

  test("the end of its retention takes names and file, and leaves the record", async () => {
    const made = await makeSealedLetter(database.db);
    const { letterId } = made;
    const retention = (change: (tx: Tx) => Promise<unknown>) =>
      database.db.$transaction(async (tx) => {
        await tx.$executeRawUnsafe("SET LOCAL doleances.retention = 'on'");
        await change(tx);
      });
    await retention((tx) => tx.letterSignatory.deleteMany({ where: { letterId } }));
    await retention((tx) => tx.letterFilePart.deleteMany({ where: { letterId } }));
    await expect(
      retention((tx) => tx.letter.update({ where: { id: letterId }, data: { pages: 9 } })),
    ).rejects.toThrow();
    await expect(
      retention((tx) => tx.$executeRaw`DELETE FROM letters WHERE id = ${letterId}::uuid`),
    ).rejects.toThrow(/letter-sealed|foreign key/);
    // The permission ended with its transaction.
    const again = await makeSealedLetter(database.db);
    const late = database.db.letterFilePart.deleteMany({ where: { letterId: again.letterId } });
    await expect(late).rejects.toThrow(/letter-sealed/);
    expect(await readSealedLetter(database.db, made.reference)).toMatchObject({ sha256: made.sha256 });
  });

  test("a second one for the same petition is refused by the database itself", async () => {
    const made = await makeSealedLetter(database.db);
    const { id: _id, ...row } = await letterOf(made.letterId);
    const second = database.db.letter.create({
      data: { ...row, reference: "DOL-72181-0000000000", content: {}, recipients: [] },
    });
    await expect(second).rejects.toMatchObject({ code: "P2002" });
  });
});

describe("whoever holds the reference", () => {
  test("is told what is on the letter, and no name", async () => {
    const made = await makeSealedLetter(database.db);
    const view = await readSealedLetter(
      database.db,
      ` ${made.reference.toLowerCase().replaceAll("-", " ")} `,
    );
    expect(view).toEqual({
      reference: made.reference,
      title: made.petition.title,
      slug: made.petition.slug,
      collectiveName: expect.any(String),
      commune: { insee: "72181", name: "Le Mans" },
      sealedAt: FACTORY_NOW,
      signatureCount: 5,
      residentCount: 4,
      counts: { residents: 5, elected: 0, organisations: 0 },
      sha256: made.sha256,
      bytes: expect.any(Number),
      pages: 2,
      sendings: [],
      version: { number: 1, date: "21 novembre 2026", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      annexes: [],
    });
  });

  test("is told nothing of a letter that was not sent", async () => {
    const made = await makeReadyLetter(database.db);
    expect(await readSealedLetter(database.db, made.reference)).toBeNull();
    expect(await readSealedLetter(database.db, "DOL-72181-0000000000")).toBeNull();
    expect(await readSealedLetter(database.db, "")).toBeNull();
  });

  test("the organiser sees it sealed, with nothing left to prepare", async () => {
    const made = await makeSealedLetter(database.db);
    const view = await readOwnLetter(database.db, made.ctx.actor, made.petition.id, FACTORY_NOW);
    expect(view).toMatchObject({
      mayPrepare: false,
      letter: { status: "sealed", outdated: null },
      deliveries: [{ status: "queued", attempts: 0 }],
    });
  });
});
