import { describe, expect, test } from "vitest";
import { createDraft } from "@/lib/petitions/create-draft";
import { editRecipients } from "@/lib/petitions/edit-recipients";
import { readOwnPetition } from "@/lib/petitions/read-own-petition";
import { saveDraft } from "@/lib/petitions/save-draft";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeCollective } from "@/tests/factories/make-collective";
import { makeCommune } from "@/tests/factories/make-commune";
import { makeMairieDesk } from "@/tests/factories/make-mairie-desk";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { recipient } from "@/tests/factories/recipient";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const mayor = recipient({
  name: "Anna Ruiz",
  function: "Maire",
  kind: "mayor",
  appellation: "Madame le Maire",
  email: "maire@ville.example",
});
const clerk = recipient({ name: "Paul Œuf", channel: "post", postalAddress: "Mairie\n72000 Le Mans" });
const nobody = recipient({ name: "Paul Œuf" });
const input = {
  title: "Un banc",
  body: "Il faut un banc.",
  goal: 250,
  thresholdKind: "scheme" as const,
  thresholdLabel: "Droit d’interpellation",
  thresholdSource: "https://ville.example/reglement",
  coSigners: ["Les Amis du parc", "École à cœur"],
  recipients: [mayor, clerk],
  salutation: "Madame la Maire,",
  closing: "Bien à vous.",
  revision: 1,
};
const auditOf = async (id: string) => {
  const rows = await database.db.auditEvent.findMany({
    where: { subject: `petition:${id}` },
    orderBy: { id: "asc" },
  });
  return rows.map(({ action }) => action);
};
async function organiser() {
  const user = await makeUser(database.db);
  return { user, ctx: contextOf(database.db, user) };
}

describe("a new draft", () => {
  test("addresses the mairie in good French", async () => {
    const { user, ctx } = await organiser();
    const { id: collectiveId } = await makeCollective(database.db, { owner: user });
    const { insee } = await makeCommune(database.db);
    const id = await createDraft(ctx, { collectiveId, communeInsee: insee, title: "Un banc" });
    const draft = await readOwnPetition(ctx, id);
    expect(draft).toMatchObject({ status: "draft", title: "Un banc", revision: 1, publishedAt: null });
    expect(draft.recipients).toEqual([
      recipient({
        name: "Mairie du Mans",
        kind: "mairie",
        appellation: "Madame la Maire, Monsieur le Maire",
      }),
    ]);
    expect(draft).toMatchObject({ salutation: "", closing: "" });
    expect(await auditOf(id)).toEqual(["petition.create"]);
  });

  test("cannot be carried by somebody else's collective, nor be nowhere", async () => {
    const { user, ctx } = await organiser();
    const foreign = await makeCollective(database.db);
    const { insee } = await makeCommune(database.db);
    const start = { collectiveId: foreign.id, communeInsee: insee, title: "Un banc" };
    await expect(createDraft(ctx, start)).rejects.toMatchObject({ code: "not-found" });
    const own = await makeCollective(database.db, { owner: user });
    const nowhere = { collectiveId: own.id, communeInsee: "99999", title: "Un banc" };
    await expect(createDraft(ctx, nowhere)).rejects.toMatchObject({
      code: "invalid-input",
      fields: { commune: "commune" },
    });
    expect(await database.db.petition.count({ where: { collectiveId: own.id } })).toBe(0);
  });
});

describe("saving a draft", () => {
  test("keeps everything, in order", async () => {
    const { user, ctx } = await organiser();
    const { id } = await makePetition(database.db, { owner: user, status: "draft" });
    expect(await saveDraft(ctx, id, input)).toBe(2);
    expect(await readOwnPetition(ctx, id)).toMatchObject({ ...input, revision: 2 });
    expect(await auditOf(id)).toEqual(["petition.save"]);
  });

  test("over a later revision is a conflict that changes nothing", async () => {
    const { user, ctx } = await organiser();
    const { id } = await makePetition(database.db, { owner: user, status: "draft" });
    await saveDraft(ctx, id, input);
    const late = saveDraft(ctx, id, { ...input, title: "Autre chose" });
    await expect(late).rejects.toMatchObject({ code: "conflict" });
    expect((await readOwnPetition(ctx, id)).title).toBe("Un banc");
    expect(await auditOf(id)).toEqual(["petition.save"]);
  });

  test("from two tabs at once: one of them learns of the other", async () => {
    const { user, ctx } = await organiser();
    const { id } = await makePetition(database.db, { owner: user, status: "draft" });
    const saves = ["A", "B", "C"].map((title) => saveDraft(ctx, id, { ...input, title }));
    const settled = await Promise.allSettled(saves);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await readOwnPetition(ctx, id)).recipients).toEqual([mayor, clerk]);
  });

  test.each(["open", "closed", "delivered", "suspended"] as const)(
    "is refused once it is %s",
    async (status) => {
      const { user, ctx } = await organiser();
      const { id } = await makePetition(database.db, { owner: user, status });
      await expect(saveDraft(ctx, id, input)).rejects.toMatchObject({ code: "transition-refused" });
    },
  );

  test("of another collective is not there", async () => {
    const { ctx } = await organiser();
    const { id } = await makePetition(database.db, { status: "draft" });
    await expect(saveDraft(ctx, id, input)).rejects.toMatchObject({ code: "not-found" });
    await expect(readOwnPetition(ctx, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(readOwnPetition(ctx, "../etc")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("editing recipients", () => {
  const letter = { salutation: "Madame,", closing: "Bien à vous.", revision: 1 };

  test("is possible while the petition is public", async () => {
    const { user, ctx } = await organiser();
    const { id } = await makePetition(database.db, { owner: user, status: "open" });
    await editRecipients(ctx, id, { ...letter, recipients: [mayor] });
    expect(await readOwnPetition(ctx, id)).toMatchObject({
      recipients: [mayor],
      revision: 2,
      salutation: "Madame,",
    });
    expect(await auditOf(id)).toEqual(["petition.edit-recipients"]);
  });

  test("always leaves somebody to write to", async () => {
    const { user, ctx } = await organiser();
    const { id } = await makePetition(database.db, { owner: user, status: "open" });
    await expect(editRecipients(ctx, id, { ...letter, recipients: [] })).rejects.toMatchObject({
      code: "petition-incomplete",
      fields: { destinataires: "recipient" },
    });
    await expect(editRecipients(ctx, id, { ...letter, recipients: [mayor, nobody] })).rejects.toMatchObject({
      fields: { destinataire_2_courriel: "required" },
    });
    expect((await readOwnPetition(ctx, id)).recipients).toHaveLength(1);
  });

  test("adds nobody but the mairie once people signed, and puts addresses right", async () => {
    const { user, ctx } = await organiser();
    const prefect = recipient({ name: "Un préfet", email: "prefet@etat.example" });
    const { id } = await makePetition(database.db, { owner: user, status: "open", recipients: [clerk] });
    await makeSignatures(database.db, { id }, 1);
    const edit = (recipients: (typeof clerk)[], revision = 1) =>
      editRecipients(ctx, id, { ...letter, recipients, revision });
    await expect(edit([clerk, prefect])).rejects.toMatchObject({
      code: "petition-incomplete",
      fields: { destinataire_2_nom: "recipient-after-signatures" },
    });
    expect((await readOwnPetition(ctx, id)).recipients).toHaveLength(1);
    const desk = await makeMairieDesk(database.db);
    await edit([{ ...clerk, channel: "email", email: "greffe@ville.example" }]);
    await edit([clerk, { ...mayor, email: desk.emails[0] ?? "" }], 2);
    expect((await readOwnPetition(ctx, id)).recipients).toHaveLength(2);
  });

  test("is over once the letter is sealed", async () => {
    const { user, ctx } = await organiser();
    const { id } = await makePetition(database.db, { owner: user, status: "closed" });
    const sealed = { status: "sealed" as const, sealedAt: FACTORY_NOW, sha256: "0".repeat(64) };
    await database.db.letter.create({
      data: {
        petitionId: id,
        reference: `DOL-72181-${id.slice(-10)}`,
        content: {},
        recipients: [],
        signatureCount: 0,
        residentCount: 0,
        preparedAt: FACTORY_NOW,
        ...sealed,
      },
    });
    const edit = editRecipients(ctx, id, { ...letter, recipients: [mayor] });
    await expect(edit).rejects.toMatchObject({ code: "letter-already-sealed" });
  });

  test("of another collective is not there", async () => {
    const { ctx } = await organiser();
    const { id } = await makePetition(database.db);
    const edit = editRecipients(ctx, id, { ...letter, recipients: [mayor] });
    await expect(edit).rejects.toMatchObject({ code: "not-found" });
  });
});
