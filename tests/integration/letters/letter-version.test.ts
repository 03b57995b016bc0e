import { describe, expect, test } from "vitest";
import type { LetterContent } from "@/lib/letters/letter-content";
import { prepareLetter } from "@/lib/letters/prepare-letter";
import { readOwnLetter } from "@/lib/letters/read-own-letter";
import { readSealedLetter } from "@/lib/letters/read-sealed-letter";
import { sealLetter } from "@/lib/letters/seal-letter";
import { correctPetition } from "@/lib/petitions/correct-petition";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { FACTORY_SHA256, giveFile, makeReadyLetter } from "@/tests/factories/make-letter";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const LATER = new Date("2026-12-01T09:00:00.000Z");

/** A letter that is ready, whose petition's text is then corrected, and signed by two more. */
async function corrected() {
  const made = await makeReadyLetter(database.db, { signatures: 3 });
  const ctx = { ...made.ctx, now: LATER };
  const { id: petitionId, title, body } = made.petition;
  const note = "Le titre nommait une autre place.";
  await correctPetition(ctx, { petitionId, title: `${title}, bis`, body, note, revision: 1 });
  await makeSignatures(database.db, made.petition, 2);
  return { ...made, ctx, petitionId };
}
const contentOf = async (letterId: string) => {
  const { content } = await database.db.letter.findUniqueOrThrow({ where: { id: letterId } });
  return content as LetterContent;
};
const hashesOf = async (petitionId: string) => {
  const versions = await database.db.petitionVersion.findMany({
    where: { petitionId },
    orderBy: { number: "asc" },
  });
  return versions.map(({ sha256 }) => sha256);
};

test("a letter names the text that it holds, by its hash", async () => {
  const { letterId, petition } = await makeReadyLetter(database.db);
  const [sha256] = await hashesOf(petition.id);
  expect((await contentOf(letterId)).version).toEqual({ number: 1, date: "21 novembre 2026", sha256 });
});

describe("after a correction", () => {
  test("a letter that was ready may not leave any more", async () => {
    const { ctx, petitionId, letterId } = await corrected();
    const view = await readOwnLetter(database.db, ctx.actor, petitionId, LATER);
    expect(view.letter?.outdated).toBe("content");
    const seal = sealLetter(ctx, { petitionId, letterId, sha256: FACTORY_SHA256 });
    await expect(seal).rejects.toMatchObject({ code: "letter-outdated" });
  });

  test("the next one says who signed which text, and is sealed as it was read", async () => {
    const { ctx, petitionId } = await corrected();
    const { letterId } = await prepareLetter(ctx, { petitionId });
    await giveFile(database.db, letterId);
    const [, sha256] = await hashesOf(petitionId);
    const content = await contentOf(letterId);
    expect(content.subject).toMatch(/, bis$/);
    expect(content.version).toEqual({
      ...{ number: 2, date: "1er décembre 2026", sha256 },
      signed: [
        { number: 1, date: "21 novembre 2026", count: 3 },
        { number: 2, date: "1er décembre 2026", count: 2 },
      ],
    });
    const view = await readOwnLetter(database.db, ctx.actor, petitionId, LATER);
    expect(view.letter?.outdated).toBeNull();
    await sealLetter(ctx, { petitionId, letterId, sha256: FACTORY_SHA256 });
    const sealed = await readSealedLetter(database.db, content.reference);
    expect(sealed?.version).toMatchObject({ number: 2, sha256 });
  });

  test("somebody who withdrew and signed the new text makes the letter another one", async () => {
    const { ctx, petitionId, petition } = await corrected();
    const { letterId } = await prepareLetter(ctx, { petitionId });
    await giveFile(database.db, letterId);
    const now = await database.db.petition.findUniqueOrThrow({ where: { id: petition.id } });
    const [first] = await database.db.signature.findMany({
      where: { petitionId, versionId: petition.currentVersionId },
    });
    await database.db.signature.update({
      where: { id: first?.id },
      data: { versionId: now.currentVersionId },
    });
    const view = await readOwnLetter(database.db, ctx.actor, petitionId, LATER);
    expect(view.letter?.outdated).toBe("content");
  });
});

test("a letter that was sealed before there were versions is still read", async () => {
  const { ctx, petition, letterId, reference } = await makeReadyLetter(database.db);
  await sealLetter(ctx, { petitionId: petition.id, letterId, sha256: FACTORY_SHA256 });
  expect(await readSealedLetter(database.db, reference)).toMatchObject({ version: { number: 1 } });
  const old = await makeReadyLetter(database.db);
  const { version: _version, ...content } = await contentOf(old.letterId);
  await database.db.letter.update({
    where: { id: old.letterId },
    data: { content, status: "sealed", sealedAt: FACTORY_NOW },
  });
  expect(await readSealedLetter(database.db, old.reference)).toMatchObject({ version: null });
});
