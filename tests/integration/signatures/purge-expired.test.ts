import { expect, test } from "vitest";
import type { Petition } from "@/lib/db/generated/client";
import { readTally } from "@/lib/petitions/read-tally";
import { purgeExpired } from "@/lib/signatures/purge-expired";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { useDatabase } from "@/tests/support/database";
import { daysLater, SIGNED_AT } from "@/tests/support/signing";

const database = useDatabase();
const purge = () => purgeExpired(database.db, SIGNED_AT);
const signaturesOf = (petitionId: string) => database.db.signature.count({ where: { petitionId } });

async function sealedLetter(petition: Petition, lines: number) {
  return database.db.letter.create({
    data: {
      ...{ petitionId: petition.id, reference: `DOL-${petition.id}`, status: "sealed", content: {} },
      ...{ recipients: [], signatureCount: lines, residentCount: lines, sha256: "0".repeat(64) },
      ...{ preparedAt: SIGNED_AT, sealedAt: SIGNED_AT },
      fileParts: { create: [{ part: 0, bytes: Buffer.from("%PDF") }] },
      signatories: {
        createMany: {
          data: Array.from({ length: lines }, (_, index) => ({
            ...{ position: index + 1, name: "Zoé Marchais", postalCode: "72000", resident: true },
          })),
        },
      },
    },
  });
}

test("signatures that nobody confirmed go after seven days, and only those", async () => {
  const petition = await makePetition(database.db);
  await makeSignatures(database.db, petition, 3000, { status: "pending", createdAt: daysLater(-7.001) });
  await makeSignatures(database.db, petition, 4, { status: "pending", createdAt: daysLater(-6.999) });
  await makeSignatures(database.db, petition, 5, { createdAt: daysLater(-30) });
  await makeSignatures(database.db, petition, 2, { status: "withdrawn", createdAt: daysLater(-30) });
  expect(await purge()).toEqual({ unconfirmed: 3000, petitions: 0, rows: 0 });
  expect(await signaturesOf(petition.id)).toBe(11);
});

test("six months after closing, numbers and the record of the letter are all that is left", async () => {
  const past = await makePetition(database.db, {
    status: "delivered",
    closedAt: new Date("2026-05-20T10:00:00Z"),
  });
  const recent = await makePetition(database.db, {
    status: "closed",
    closedAt: new Date("2026-05-22T10:00:00Z"),
  });
  for (const petition of [past, recent]) await makeSignatures(database.db, petition, 2500);
  const letter = await sealedLetter(past, 2500);

  expect(await purge()).toEqual({ unconfirmed: 0, petitions: 1, rows: 2500 + 2500 + 1 });

  expect(await signaturesOf(past.id)).toBe(0);
  expect(await readTally(database.db, past.id)).toMatchObject({ confirmed: 2500 });
  expect(await database.db.letterSignatory.count({ where: { letterId: letter.id } })).toBe(0);
  expect(await database.db.letterFilePart.count({ where: { letterId: letter.id } })).toBe(0);
  expect(await database.db.letter.findUnique({ where: { id: letter.id } })).toEqual(letter);
  expect(await signaturesOf(recent.id)).toBe(2500);
  expect(await purge()).toEqual({ unconfirmed: 0, petitions: 0, rows: 0 });
});

test("a petition that is open again keeps everything, whenever it had closed", async () => {
  const petition = await makePetition(database.db, { status: "open", closedAt: daysLater(-400) });
  await makeSignatures(database.db, petition, 3);
  await purge();
  expect(await signaturesOf(petition.id)).toBe(3);
});

test("nobody else may delete from a sealed letter", async () => {
  const petition = await makePetition(database.db, { status: "delivered" });
  const { id } = await sealedLetter(petition, 1);
  await expect(database.db.letterSignatory.deleteMany({ where: { letterId: id } })).rejects.toThrow(
    "letter-sealed",
  );
});

test("being stopped leaves the rest for the next time", async () => {
  const petition = await makePetition(database.db);
  await makeSignatures(database.db, petition, 3, { status: "pending", createdAt: daysLater(-9) });
  const stopped = await purgeExpired(database.db, SIGNED_AT, AbortSignal.abort());
  expect(stopped).toMatchObject({ unconfirmed: 0 });
  expect((await purge()).unconfirmed).toBe(3);
});
