import { describe, expect, test } from "vitest";
import type { LetterContent } from "@/lib/letters/letter-content";
import { prepareLetter } from "@/lib/letters/prepare-letter";
import { readOwnLetter } from "@/lib/letters/read-own-letter";
import { editRecipients } from "@/lib/petitions/edit-recipients";
import { publishPetition } from "@/lib/petitions/publish-petition";
import { readOwnPetition } from "@/lib/petitions/read-own-petition";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { giveFile } from "@/tests/factories/make-letter";
import { makeMandate } from "@/tests/factories/make-mandate";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { recipient } from "@/tests/factories/recipient";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

async function petitionWith(overrides: Parameters<typeof makePetition>[1]) {
  const owner = await makeUser(database.db);
  const petition = await makePetition(database.db, { owner, ...overrides });
  return { id: petition.id, ctx: contextOf(database.db, owner) };
}
const mayor = {
  name: "Camille Le Goff",
  kind: "mayor" as const,
  appellation: "Madame le Maire",
  email: "mairie@lemans.example",
};

describe("publishing", () => {
  test("fills title and text for good, and leaves the letter's words as typed", async () => {
    const { id, ctx } = await petitionWith({
      status: "draft",
      title: "Un banc {{commune.a}} \\*",
      body: "{{Mairie}} et {{maire.appel}}, par {{collectif.nom}} : {{commune.de}}.",
      closing: "Agréez, {{appel}}, nos vœux. {{lieu_et_date}}",
      recipients: [mayor],
    });
    const { collective } = await readOwnPetition(ctx, id);
    await database.db.collective.update({ where: { id: collective.id }, data: { name: "Les *Tilleuls*" } });
    const { slug } = await publishPetition(ctx, { petitionId: id, revision: 1 });
    expect(slug).toMatch(/^un-banc-au-mans/);
    expect(await readOwnPetition(ctx, id)).toMatchObject({
      status: "open",
      title: "Un banc au Mans \\*",
      body: "La mairie du Mans et Madame le Maire, par Les \\*Tilleuls\\* : du Mans.",
      closing: "Agréez, {{appel}}, nos vœux. {{lieu_et_date}}",
    });
  });

  test.each([
    ["unknown", { body: "Ici : {{commune.due}}" }, { texte: "merge-field" }],
    ["not closed", { title: "Un banc {{commune.a" }, { titre: "merge-field" }],
    [
      "without a value",
      { body: "{{maire.nom}}", recipients: [] },
      { texte: "merge-field", destinataires: "recipient" },
    ],
    ["a date in the text", { body: "{{date}}" }, { texte: "merge-field" }],
    ["unknown in the closing", { closing: "{{x}}" }, { formule_politesse: "merge-field" }],
    ["too long once filled", { title: "{{mairie}}".repeat(14) }, { titre: "too-long" }],
  ])("is refused for a field that is %s", async (_what, change, fields) => {
    const { id, ctx } = await petitionWith({ status: "draft", ...change });
    const publish = publishPetition(ctx, { petitionId: id, revision: 1 });
    await expect(publish).rejects.toMatchObject({ code: "petition-incomplete", fields });
    expect(await readOwnPetition(ctx, id)).toMatchObject({
      status: "draft",
      ...("body" in change ? { body: change.body } : {}),
    });
  });

  test("the register's mayor is known by then", async () => {
    await makeMandate(database.db, { lastName: "LE GOFF" });
    const { id, ctx } = await petitionWith({ status: "draft", body: "À {{maire.nom}}." });
    await publishPetition(ctx, { petitionId: id, revision: 1 });
    expect((await readOwnPetition(ctx, id)).body).toBe("À Camille Le Goff.");
  });
});

test("recipients of a public petition cannot be given words that hold a fault", async () => {
  const { id, ctx } = await petitionWith({});
  const edit = (salutation: string) =>
    editRecipients(ctx, id, { recipients: [recipient(mayor)], salutation, closing: "", revision: 1 });
  await expect(edit("{{appel},")).rejects.toMatchObject({
    code: "petition-incomplete",
    fields: { formule_appel: "merge-field" },
  });
  await expect(edit("{{appel}},")).resolves.toMatchObject({ revision: 2 });
});

describe("a letter", () => {
  const wordsOf = async (petitionId: string) => {
    const letter = await database.db.letter.findFirstOrThrow({ where: { petitionId } });
    return letter.content as LetterContent;
  };

  test("says what follows from its recipients, when nothing was typed", async () => {
    const { id, ctx } = await petitionWith({ salutation: "", closing: "", recipients: [mayor] });
    await makeSignatures(database.db, { id }, 1);
    await prepareLetter(ctx, { petitionId: id });
    expect(await wordsOf(id)).toMatchObject({
      salutation: "Madame le Maire,",
      closing:
        "Dans l’attente de votre réponse, nous vous prions d’agréer, Madame le Maire, l’expression de nos salutations citoyennes.",
    });
  });

  test("has its own day, and is outdated when who it speaks to changes", async () => {
    const closing = "{{Lieu_et_date}}. Agréez, {{appel}}.";
    const { id, ctx } = await petitionWith({ salutation: "", closing, recipients: [mayor] });
    await makeSignatures(database.db, { id }, 1);
    const { letterId } = await prepareLetter(ctx, { petitionId: id });
    await giveFile(database.db, letterId);
    expect((await wordsOf(id)).closing).toBe("Au Mans, le 21 novembre 2026. Agréez, Madame le Maire.");
    const later = new Date(FACTORY_NOW.getTime() + 5 * 86_400_000);
    const outdated = async () => (await readOwnLetter(database.db, ctx.actor, id, later)).letter?.outdated;
    expect(await outdated()).toBeNull();
    await database.db.recipient.updateMany({
      where: { petitionId: id },
      data: { appellation: "Madame la Maire" },
    });
    expect(await outdated()).toBe("content");
  });

  test("is not prepared with a field that cannot be filled", async () => {
    const { id, ctx } = await petitionWith({ closing: "{{x}}" });
    await makeSignatures(database.db, { id }, 1);
    await expect(prepareLetter(ctx, { petitionId: id })).rejects.toMatchObject({
      code: "letter-field-unfilled",
      fields: { formule_politesse: "merge-field" },
    });
    expect(await database.db.letter.count({ where: { petitionId: id } })).toBe(0);
  });

  test("fills nothing in the text that was signed", async () => {
    const { id, ctx } = await petitionWith({ body: "Signé avec {{mairie}} dedans." });
    await makeSignatures(database.db, { id }, 1);
    await prepareLetter(ctx, { petitionId: id });
    expect(JSON.stringify((await wordsOf(id)).body)).toContain("{{mairie}}");
  });
});
