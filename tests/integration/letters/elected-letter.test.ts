import { expect, test } from "vitest";
import type { Petition } from "@/lib/db/generated/client";
import { findLetterNaming } from "@/lib/elected/elected-letters";
import { eraseElected } from "@/lib/elected/erase-elected";
import { purgeElected } from "@/lib/elected/purge-elected";
import { withdrawElected } from "@/lib/elected/withdraw-elected";
import { readLetterElected } from "@/lib/letters/copy-elected";
import type { LetterContent } from "@/lib/letters/letter-content";
import { letterCounts } from "@/lib/letters/letter-counts";
import { prepareLetter } from "@/lib/letters/prepare-letter";
import { readOwnLetter } from "@/lib/letters/read-own-letter";
import { readSealedLetter } from "@/lib/letters/read-sealed-letter";
import { sealLetter } from "@/lib/letters/seal-letter";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeElected } from "@/tests/factories/make-elected";
import { FACTORY_SHA256, giveFile } from "@/tests/factories/make-letter";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const daysAfter = (days: number) => new Date(FACTORY_NOW.getTime() + days * 86_400_000);
const as = (electedSignatureId: string) => ({
  ...{ db: database.db, now: daysAfter(1), requestId: "test" },
  actor: { kind: "elected" as const, electedSignatureId },
});

async function electedOnly(fields = {}) {
  const owner = await makeUser(database.db);
  const petition = await makePetition(database.db, {
    owner,
    residentsMaySign: false,
    electedMaySign: true,
    ...fields,
  });
  return { ctx: contextOf(database.db, owner), petition };
}
async function prepared(ctx: ReturnType<typeof contextOf>, petition: Petition) {
  const { letterId } = await prepareLetter(ctx, { petitionId: petition.id });
  await giveFile(database.db, letterId);
  const letter = await database.db.letter.findUniqueOrThrow({ where: { id: letterId } });
  return { letterId, letter, content: letter.content as LetterContent };
}

test("élu·es alone are enough for a letter, which holds them in rows of their own", async () => {
  const { ctx, petition } = await electedOnly({ goal: 843, thresholdKind: "scheme", thresholdLabel: "Ici" });
  await expect(prepareLetter(ctx, { petitionId: petition.id })).rejects.toMatchObject({
    code: "no-signature",
  });
  await makeElected(database.db, petition, {
    firstName: "Nadia",
    lastName: "Œillet",
    party: "Groupe des places",
  });
  await makeElected(database.db, petition, { status: "pending" });
  const { letterId, content } = await prepared(ctx, petition);
  expect(letterCounts(content)).toEqual({ residents: 0, elected: 1, organisations: 0 });
  expect(content.threshold).toBeUndefined();
  expect(JSON.stringify(content)).not.toContain("Nadia");
  expect(await readLetterElected(database.db, letterId)).toEqual([
    {
      ...{ name: "Nadia Œillet", mandate: "Conseiller·ère municipal·e", territory: "Le Mans" },
      ...{ party: "Groupe des places", verified: false },
    },
  ]);
});

test("an organisation that confirmed is enough, one that is only named is not", async () => {
  const { ctx, petition } = await electedOnly({
    coSigners: ["Les Amis de la place"],
    organisationsMaySign: true,
  });
  await expect(prepareLetter(ctx, { petitionId: petition.id })).rejects.toMatchObject({
    code: "no-signature",
  });
  await database.db.coSigner.updateMany({
    where: { petitionId: petition.id },
    data: { standing: "confirmed", confirmedAt: FACTORY_NOW, versionId: petition.currentVersionId },
  });
  const { content } = await prepared(ctx, petition);
  expect(letterCounts(content)).toEqual({ residents: 0, elected: 0, organisations: 1 });
});

test("somebody who leaves takes an unsent letter with them; somebody who joins outdates nothing", async () => {
  const { ctx, petition } = await electedOnly({ residentsMaySign: true });
  await makeSignatures(database.db, petition, 2);
  const leaver = await makeElected(database.db, petition);
  const { letterId } = await prepared(ctx, petition);
  await makeElected(database.db, petition);
  const view = await readOwnLetter(database.db, ctx.actor, petition.id, FACTORY_NOW);
  expect(view.letter).toMatchObject({
    outdated: null,
    newSignatures: 1,
    counts: { residents: 2, elected: 1 },
  });
  await withdrawElected(as(leaver.id));
  expect(await database.db.letter.count({ where: { id: letterId } })).toBe(0);
});

test("a letter that names somebody who is gone is not sealed", async () => {
  const { ctx, petition } = await electedOnly();
  const leaver = await makeElected(database.db, petition);
  const { letterId } = await prepared(ctx, petition);
  await database.db.electedSignature.update({ where: { id: leaver.id }, data: { status: "withdrawn" } });
  const input = { petitionId: petition.id, letterId, sha256: FACTORY_SHA256 };
  await expect(sealLetter(ctx, input)).rejects.toMatchObject({ code: "letter-outdated" });
});

test("once sealed it is a record: names stay until their retention ends, counts after it", async () => {
  const { ctx, petition } = await electedOnly();
  const elected = await makeElected(database.db, petition);
  const { letterId, letter } = await prepared(ctx, petition);
  await sealLetter(ctx, { petitionId: petition.id, letterId, sha256: FACTORY_SHA256 });
  await expect(database.db.letterElected.deleteMany({ where: { letterId } })).rejects.toThrow();
  expect((await findLetterNaming(database.db, elected.id))?.reference).toBe(letter.reference);
  await eraseElected(as(elected.id));
  expect(await readLetterElected(database.db, letterId)).toHaveLength(1);
  await purgeElected(database.db, daysAfter(200));
  expect(await readLetterElected(database.db, letterId)).toEqual([]);
  const sealed = await readSealedLetter(database.db, letter.reference);
  expect(sealed?.counts).toEqual({ residents: 0, elected: 1, organisations: 0 });
});

test("a letter from before there were élu·es is still read", () => {
  expect(letterCounts({})).toEqual({ residents: 0, elected: 0, organisations: 0 });
  expect(letterCounts({ counts: { signatures: 12, residents: 10, elsewhere: 2 } })).toMatchObject({
    residents: 12,
  });
});
