import { describe, expect, test } from "vitest";
import { createDraft } from "@/lib/petitions/create-draft";
import { readLetterDesk, readProposals } from "@/lib/petitions/read-letter-desk";
import { readMayorChange } from "@/lib/petitions/read-mayor-change";
import { readOwnPetition } from "@/lib/petitions/read-own-petition";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeCollective } from "@/tests/factories/make-collective";
import { makeCommune } from "@/tests/factories/make-commune";
import { makeMairieDesk } from "@/tests/factories/make-mairie-desk";
import { makeMandate } from "@/tests/factories/make-mandate";
import { makePetition } from "@/tests/factories/make-petition";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const mayorOf = (communeInsee: string, lastName: string, more = {}) =>
  makeMandate(database.db, { communeInsee, lastName, ...more });
const deskOf = (communeInsee: string, more = {}) =>
  makeMairieDesk(database.db, { communeInsee, preferred: true, emails: ["Mairie@ville.example"], ...more });
const imported = () =>
  database.db.directoryImport.create({
    data: {
      ...{ dataset: "maires", source: "maires.csv", sha256: "0".repeat(64) },
      ...{ startedAt: FACTORY_NOW, finishedAt: FACTORY_NOW },
      ...{ read: 1, added: 1, changed: 0, removed: 0, rejected: 0 },
    },
  });

async function organiser() {
  const user = await makeUser(database.db);
  return { user, ctx: contextOf(database.db, user) };
}

async function draftIn(communeInsee: string) {
  const { user, ctx } = await organiser();
  const { id: collectiveId } = await makeCollective(database.db, { owner: user });
  const id = await createDraft(ctx, { collectiveId, communeInsee, title: "Un banc" });
  return { ctx, id, draft: await readOwnPetition(ctx, id) };
}

describe("a new draft", () => {
  test("addresses the mayor by name, at the mairie's", async () => {
    const { insee } = await makeCommune(database.db, { insee: "17300" });
    await deskOf(insee);
    await mayorOf(insee, "LE GOFF", { sex: "M" });
    const { draft } = await draftIn(insee);
    expect(draft.recipients).toEqual([
      {
        name: "Camille Le Goff",
        function: "Maire de La Rochelle",
        kind: "mayor",
        appellation: "Monsieur le Maire",
        channel: "email",
        email: "Mairie@ville.example",
        postalAddress: "",
      },
    ]);
  });

  test("is for the post when the mairie has no e-mail address", async () => {
    const { insee } = await makeCommune(database.db, { insee: "84007" });
    await deskOf(insee, { emails: [], town: "Avignon", postalCode: "84000" });
    const { draft } = await draftIn(insee);
    expect(draft.recipients).toMatchObject([
      {
        name: "Mairie d’Avignon",
        kind: "mairie",
        channel: "post",
        email: "",
        postalAddress: "1, place de la Mairie\n84000 Avignon",
      },
    ]);
  });
});

describe("beside the form", () => {
  test("are the directory, where each address stands, and what fields say", async () => {
    const { insee } = await makeCommune(database.db, { insee: "93066" });
    await deskOf(insee);
    await mayorOf(insee, "RUIZ");
    await makeMandate(database.db, {
      kind: "councillor",
      communeInsee: insee,
      function: "1er adjoint au Maire",
    });
    const { user, ctx } = await organiser();
    const { id } = await makePetition(database.db, {
      owner: user,
      communeInsee: insee,
      status: "draft",
      body: "Un {{banc}}\n\n{{commune.de}}",
      recipients: [{ name: "Quelqu’un", email: "quelquun@ailleurs.example" }],
    });
    await database.db.declaredAddress.create({
      data: {
        communeInsee: insee,
        email: "quelquun@ailleurs.example",
        decision: "refused",
        reason: "Ce n’est pas la mairie.",
        requestedAt: FACTORY_NOW,
      },
    });
    const desk = await readLetterDesk(database.db, await readOwnPetition(ctx, id), FACTORY_NOW);
    expect(desk.proposals.map(({ group }) => group)).toEqual(["mairie", "mayor", "deputies"]);
    expect(desk.standings).toEqual({
      "mairie@ville.example": "verified",
      "quelquun@ailleurs.example": "refused",
    });
    expect(desk.refusals).toEqual({ "quelquun@ailleurs.example": "Ce n’est pas la mairie." });
    expect(desk.values["maire.nom"]).toBe("Camille Ruiz");
    expect(desk.problems).toMatchObject([{ field: "texte", kind: "unknown", typed: "{{banc}}", line: 1 }]);
    expect(await readProposals(ctx, id)).toEqual(desk.proposals);
  });

  test("of somebody else's petition there is nothing", async () => {
    const { ctx } = await organiser();
    const { id } = await makePetition(database.db);
    await expect(readProposals(ctx, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(readMayorChange(database.db, ctx.actor, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(readMayorChange(database.db, ctx.actor, "../x")).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

test("a new mayor is told of, and nothing that was typed changes", async () => {
  await imported();
  const { insee } = await makeCommune(database.db, { insee: "38185" });
  await deskOf(insee);
  const former = await mayorOf(insee, "RUIZ");
  const { id, ctx, draft } = await draftIn(insee);
  expect(await readMayorChange(database.db, ctx.actor, id)).toBeNull();
  await database.db.mandate.update({ where: { id: former.id }, data: { goneAt: FACTORY_NOW } });
  expect(await readMayorChange(database.db, ctx.actor, id)).toEqual({
    named: "Camille Ruiz",
    current: null,
  });
  await mayorOf(insee, "PETIT");
  expect(await readMayorChange(database.db, ctx.actor, id)).toEqual({
    named: "Camille Ruiz",
    current: "Camille Petit",
  });
  expect((await readOwnPetition(ctx, id)).recipients).toEqual(draft.recipients);
});
