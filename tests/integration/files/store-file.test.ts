import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { uuidv7 } from "@/lib/db/uuid";
import { claimFile, purgeUnclaimedFiles } from "@/lib/files/claim-file";
import { fileResponse, readFileBytes, readStoredFile } from "@/lib/files/read-file";
import { storeUpload } from "@/lib/files/store-file";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makePetition } from "@/tests/factories/make-petition";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { pdfFile, pngChunk, pngFile } from "@/tests/unit/files/sample-files";

const database = useDatabase();
const contextNow = async (now = FACTORY_NOW) => contextOf(database.db, await makeUser(database.db), now);
const later = (hours: number) => new Date(FACTORY_NOW.getTime() + hours * 3_600_000);

async function annexOf(fileId: string): Promise<void> {
  const petition = await makePetition(database.db);
  await database.db.annex.create({ data: { petitionId: petition.id, position: 1, title: "Plan", fileId } });
}

test("a file of several parts is given back byte by byte, as a download that can do nothing here", async () => {
  const bytes = pdfFile({ more: `% ${"é".repeat(1_300_000)}\n` });
  const stored = await storeUpload(await contextNow(), { name: "../affiche.exe", bytes });
  expect(stored).toMatchObject({
    name: "affiche.pdf",
    mediaType: "application/pdf",
    bytes: bytes.length,
    pages: 1,
  });
  expect(await readStoredFile(database.db, stored.fileId)).toEqual(stored);
  expect(await database.db.storedFilePart.count({ where: { fileId: stored.fileId } })).toBe(3);
  const response = fileResponse(database.db, stored, "public");
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": expect.stringMatching(/^attachment; filename="affiche\.pdf"/),
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
  });
});

test("an image is kept without what it tells, and its digest is that of what is kept", async () => {
  const told = pngFile(1, 1, [pngChunk("tEXt", Buffer.from("Author\0Quelqu’un"))]);
  const { fileId } = await storeUpload(await contextNow(), { name: "photo.png", bytes: told });
  const kept = await readFileBytes(database.db, fileId);
  expect(kept.equals(pngFile())).toBe(true);
  const { sha256 } = await database.db.storedFile.findUniqueOrThrow({ where: { id: fileId } });
  expect(sha256).toBe(createHash("sha256").update(kept).digest("hex"));
});

test.each([
  ["none", null, "file-missing"],
  ["one that was too large to be read", { name: "a.pdf", bytes: null }, "file-too-large"],
  ["a program", { name: "facture.pdf", bytes: Buffer.from("MZ\x90") }, "file-type"],
])("%s is refused, and nothing is kept", async (_what, given, reason) => {
  const before = await database.db.storedFile.count();
  const refused = storeUpload(await contextNow(), given, "annexe");
  await expect(refused).rejects.toMatchObject({ code: "file-refused", fields: { annexe: reason } });
  expect(await database.db.storedFile.count()).toBe(before);
});

test("a file belongs to one thing", async () => {
  const { fileId } = await storeUpload(await contextNow(), { name: "plan.png", bytes: pngFile() });
  await database.db.$transaction((tx) => claimFile(tx, fileId));
  await annexOf(fileId);
  const again = database.db.$transaction((tx) => claimFile(tx, fileId));
  await expect(again).rejects.toMatchObject({ code: "not-found" });
});

test.each([uuidv7(FACTORY_NOW), "1 OR 1=1", ""])("there is no file %j", async (id) => {
  await expect(readStoredFile(database.db, id)).rejects.toMatchObject({ code: "not-found" });
  const claim = database.db.$transaction((tx) => claimFile(tx, id));
  await expect(claim).rejects.toMatchObject({ code: "not-found" });
});

test("what nothing took is erased after a day; what is used stays", async () => {
  const given = { name: "plan.png", bytes: pngFile() };
  const [taken, left] = [
    await storeUpload(await contextNow(), given),
    await storeUpload(await contextNow(), given),
  ];
  const young = await storeUpload(await contextNow(later(20)), given);
  await annexOf(taken.fileId);
  await purgeUnclaimedFiles(database.db, later(25));
  const ids = [taken, left, young].map(({ fileId }) => fileId);
  const kept = await database.db.storedFile.findMany({ where: { id: { in: ids } }, select: { id: true } });
  expect(new Set(kept.map(({ id }) => id))).toEqual(new Set([taken.fileId, young.fileId]));
});
