import { describe, expect, test } from "vitest";
import type { LetterContent } from "@/lib/letters/letter-content";
import { prepareLetter } from "@/lib/letters/prepare-letter";
import { publishPetition } from "@/lib/petitions/publish-petition";
import { readOwnPetition } from "@/lib/petitions/read-own-petition";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { saveDraft } from "@/lib/petitions/save-draft";
import { makeCommune } from "@/tests/factories/make-commune";
import { makeElectorCount } from "@/tests/factories/make-elector-count";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const january = new Date("2026-01-01");
const september = new Date("2026-09-01");
let communes = 0;

/** A draft in a commune that no other test counts the electors of. */
async function draftIn(communeInsee: string, fields: Parameters<typeof makePetition>[1] = {}) {
  const owner = await makeUser(database.db);
  await makeCommune(database.db, { insee: communeInsee });
  const petition = await makePetition(database.db, { owner, status: "draft", communeInsee, ...fields });
  const ctx = contextOf(database.db, owner);
  const publish = () => publishPetition(ctx, { petitionId: petition.id, revision: petition.revision });
  return { petition, ctx, publish, count: counting(communeInsee) };
}
const counting = (communeInsee: string) => (registered: number, countedOn: Date) =>
  makeElectorCount(database.db, { communeInsee, registered, countedOn, source: `Essai ${registered}` });
const somewhere = () => `9900${++communes}`;
const row = (id: string) => database.db.petition.findUniqueOrThrow({ where: { id } });

describe("a scheme of the town's", () => {
  const scheme = {
    thresholdKind: "scheme" as const,
    thresholdLabel: "Interpellation",
    thresholdSource: "https://ville.example/reglement",
  };

  test("is published as it was typed, and named in the letter", async () => {
    const { petition, ctx, publish } = await draftIn(somewhere(), { ...scheme, goal: 900 });
    const { slug } = await publish();
    const threshold = { kind: "scheme", goal: 900, label: "Interpellation", source: scheme.thresholdSource };
    expect((await readPublicPetition(database.db, slug))?.threshold).toEqual(threshold);
    await makeSignatures(database.db, petition, 1);
    const { letterId } = await prepareLetter(ctx, { petitionId: petition.id });
    const letter = await database.db.letter.findUniqueOrThrow({ where: { id: letterId } });
    expect((letter.content as LetterContent).threshold).toEqual(threshold);
  });

  test("without a name or a source is not published", async () => {
    const { publish } = await draftIn(somewhere(), { ...scheme, thresholdLabel: "", thresholdSource: "" });
    await expect(publish()).rejects.toMatchObject({
      code: "petition-incomplete",
      fields: { seuil_nom: "required", seuil_source: "required" },
    });
  });
});

describe("one tenth of the electors", () => {
  const electors = { thresholdKind: "electors" as const };

  test("follows the newest count in a draft; no form says its number", async () => {
    const { petition, ctx, count } = await draftIn(somewhere());
    const { title, body, salutation, closing } = petition;
    const text = { title, body, salutation, closing, recipients: [], coSigners: [], revision: 1 };
    await saveDraft(ctx, petition.id, { ...text, ...electors, thresholdLabel: "", thresholdSource: "" });
    const read = () => readOwnPetition(ctx, petition.id);
    expect(await read()).toMatchObject({
      threshold: { kind: "electors", goal: null, count: null },
      electors: { state: "unknown" },
      goal: 100,
    });
    await count(8_421, january);
    expect((await read()).threshold).toMatchObject({ goal: 843, count: { registered: 8_421 } });
    await count(8_500, september);
    expect((await read()).threshold).toMatchObject({ goal: 850, count: { countedOn: september } });
    expect(await row(petition.id)).toMatchObject({ thresholdElectors: null, thresholdCountedOn: null });
  });

  test("is fixed at publication, from the newest count: one that comes later changes nothing", async () => {
    const { petition, ctx, publish, count } = await draftIn(somewhere(), electors);
    await count(8_421, january);
    await count(7_000, new Date("2025-01-01"));
    const { slug } = await publish();
    const fixed = {
      kind: "electors",
      goal: 843,
      count: { registered: 8_421, countedOn: january, source: "Essai 8421" },
    };
    expect(await row(petition.id)).toMatchObject({ goal: 843, thresholdElectors: 8_421 });
    await count(9_999, september);
    await count(9_000, january);
    expect((await readPublicPetition(database.db, slug))?.threshold).toEqual(fixed);
    expect((await readOwnPetition(ctx, petition.id)).threshold).toEqual(fixed);
  });

  test("is in the letter, with the day in words", async () => {
    const { petition, ctx, publish, count } = await draftIn(somewhere(), electors);
    await count(8_421, january);
    await publish();
    await makeSignatures(database.db, petition, 2);
    const { letterId } = await prepareLetter(ctx, { petitionId: petition.id });
    const letter = await database.db.letter.findUniqueOrThrow({ where: { id: letterId } });
    expect((letter.content as LetterContent).threshold).toMatchObject({
      goal: 843,
      registered: 8_421,
      countedOn: "1er janvier 2026",
    });
  });

  test("without a count of the commune is not published, nor where nobody is registered", async () => {
    const { petition, publish, count } = await draftIn(somewhere(), electors);
    const refusal = { code: "petition-incomplete", fields: { seuil: "electors" } };
    await expect(publish()).rejects.toMatchObject(refusal);
    await count(0, january);
    await expect(publish()).rejects.toMatchObject(refusal);
    expect(await row(petition.id)).toMatchObject({ status: "draft", goal: 100, thresholdElectors: null });
  });

  test("is not published in Paris, a collectivité of its own kind, whatever is counted", async () => {
    const { ctx, petition, publish, count } = await draftIn("75056", electors);
    await count(1_400_000, january);
    await expect(publish()).rejects.toMatchObject({ fields: { seuil: "electors" } });
    expect((await readOwnPetition(ctx, petition.id)).electors).toEqual({ state: "elsewhere" });
  });
});

test("a goal of one's own takes nothing from the counts", async () => {
  const { petition, publish, count } = await draftIn(somewhere());
  await count(8_421, january);
  await publish();
  expect(await row(petition.id)).toMatchObject({ goal: 100, thresholdElectors: null, thresholdSource: "" });
});
