import { describe, expect, test } from "vitest";
import type { TemplateText } from "@/lib/campaigns/template-text";
import { adoptTemplate } from "@/lib/petitions/adopt-template";
import { createDraft } from "@/lib/petitions/create-draft";
import { freeFieldInput } from "@/lib/petitions/free-values";
import { listOwnPetitions } from "@/lib/petitions/list-own-petitions";
import { publishPetition } from "@/lib/petitions/publish-petition";
import { readLetterWords } from "@/lib/petitions/read-filled-texts";
import { readOwnPetition } from "@/lib/petitions/read-own-petition";
import { readTemplateChange } from "@/lib/petitions/read-template-change";
import { saveDraft } from "@/lib/petitions/save-draft";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeCampaign } from "@/tests/factories/make-campaign";
import { makeCollective } from "@/tests/factories/make-collective";
import { makeCommune } from "@/tests/factories/make-commune";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { FACTORY_TEMPLATE, makeTemplate } from "@/tests/factories/make-template";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { recipient } from "@/tests/factories/recipient";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const mayor = recipient({
  ...{ name: "Anna Ruiz", kind: "mayor", appellation: "Madame la Maire" },
  email: "maire@ville.example",
});

async function localGroup(template: Partial<TemplateText> | null = {}) {
  const campaign = await makeCampaign(database.db);
  const version = template && (await makeTemplate(database.db, campaign, template));
  const owner = await makeUser(database.db);
  const { id: collectiveId } = await makeCollective(database.db, { owner });
  const { insee } = await makeCommune(database.db);
  const ctx = contextOf(database.db, owner);
  const title = version?.title ?? campaign.title;
  const start = { collectiveId, communeInsee: insee, title, campaign: campaign.slug };
  return { ctx, campaign, version, start };
}

async function draftOf(group: Awaited<ReturnType<typeof localGroup>>) {
  const id = await createDraft(group.ctx, group.start);
  const save = async (changes: { body?: string; fieldValues?: Record<string, string> } = {}) => {
    const { title, body, salutation, closing, goal, revision, parts } = await readOwnPetition(group.ctx, id);
    return saveDraft(group.ctx, id, {
      ...{ title, body, salutation, closing, goal, revision, coSigners: [], recipients: [mayor] },
      ...{ thresholdKind: "own", thresholdLabel: "", thresholdSource: "" },
      parts: { questions: parts.questions, sources: parts.sources, meetingRequest: null },
      ...changes,
    });
  };
  return { id, save };
}

describe("a petition of a campaign", () => {
  test("begins with a copy of the newest template", async () => {
    const group = await localGroup();
    await makeTemplate(database.db, group.campaign, {
      number: 2,
      body: "Pas encore publié.",
      publishedAt: null,
    });
    const { id } = await draftOf(group);
    const petition = await readOwnPetition(group.ctx, id);
    const { title, body, salutation, closing, questions, sources } = FACTORY_TEMPLATE;
    expect(petition).toMatchObject({
      ...{ title, body, salutation, closing, campaignId: group.campaign.id },
      templateVersion: { id: group.version?.id, number: 1 },
    });
    expect(petition.parts.questions).toEqual([{ ...questions[0], answer: "", answeredOn: null }]);
    expect(petition.parts.sources).toEqual(sources);
  });

  test("keeps what was answered when it was begun, of what is asked; lists name it by its commune", async () => {
    const group = await localGroup({ title: "De l’eau {{commune.a}} sur {{champ.place}}" });
    const fieldValues = { place: "la place", autre: "ailleurs" };
    const id = await createDraft(group.ctx, { ...group.start, fieldValues });
    const petition = await readOwnPetition(group.ctx, id);
    expect(petition.fieldValues).toEqual({ place: "la place", chez_nous: "" });
    expect(petition.shownTitle).toMatch(/^De l’eau (à|au|aux) .+ sur la place$/);
    const { petitions } = await listOwnPetitions(group.ctx);
    expect(petitions.map(({ title }) => title)).toEqual([petition.shownTitle]);
  });

  test("needs an open campaign; one without a template gives no text", async () => {
    const group = await localGroup(null);
    const id = await createDraft(group.ctx, group.start);
    expect(await readOwnPetition(group.ctx, id)).toMatchObject({ body: "", templateVersion: null });
    const { slug } = await makeCampaign(database.db, { status: "closed" });
    for (const campaign of [slug, "nulle-part"]) {
      const refused = createDraft(group.ctx, { ...group.start, campaign });
      await expect(refused).rejects.toMatchObject({ code: "not-found" });
    }
  });

  test("is not published before the group has answered what its text asks", async () => {
    const group = await localGroup();
    const { id, save } = await draftOf(group);
    const revision = await save();
    await expect(publishPetition(group.ctx, { petitionId: id, revision })).rejects.toMatchObject({
      code: "petition-incomplete",
      fields: { [freeFieldInput("place")]: "required", texte: "merge-field" },
    });
  });

  test("is published with the answers in their places, an optional one being nothing", async () => {
    const group = await localGroup({ salutation: "Aux gens de {{champ.place}}," });
    const { id, save } = await draftOf(group);
    const answers = { place: "la *place* {{verte}}".replaceAll(/[{}]/g, ""), chez_nous: "" };
    const revision = await save({ fieldValues: answers });
    await publishPetition(group.ctx, { petitionId: id, revision });
    const petition = await readOwnPetition(group.ctx, id);
    expect(petition.title).toBe("De l’eau au Mans");
    expect(petition.body).toMatch(/^Nous, habitant·es du Mans, .* fontaine sur la \\\*place\\\* verte\./);
    expect(petition.body).not.toContain("{{");
    const words = await readLetterWords(database.db, petition, FACTORY_NOW);
    expect(words).toMatchObject({ salutation: "Aux gens de la *place* verte,", problems: [] });
  });

  test("an answer of several paragraphs stays so", async () => {
    const group = await localGroup();
    const { id, save } = await draftOf(group);
    const revision = await save({ fieldValues: { place: "la place", chez_nous: "Un.\n\nDeux *étoiles*." } });
    await publishPetition(group.ctx, { petitionId: id, revision });
    expect((await readOwnPetition(group.ctx, id)).body).toContain("\n\nUn.\n\nDeux \\*étoiles\\*.\n\n");
  });

  test("waits for no answer that its text has given up, and outlives its campaign", async () => {
    const group = await localGroup();
    const { id, save } = await draftOf(group);
    const revision = await save({ body: "De l’eau, {{champ.chez_nous}}", fieldValues: { chez_nous: "ici" } });
    await database.db.campaign.delete({ where: { id: group.campaign.id } });
    await publishPetition(group.ctx, { petitionId: id, revision });
    expect((await readOwnPetition(group.ctx, id)).body).toBe("De l’eau, ici");
  });
});

describe("when the template changes", () => {
  const NEXT = `${FACTORY_TEMPLATE.body.replace("dernier, personne", "dernier, presque personne")}\n\nMerci.`;

  async function changed() {
    const group = await localGroup();
    const draft = await draftOf(group);
    const next = await makeTemplate(database.db, group.campaign, {
      ...{ number: 2, note: "Plus juste.", body: NEXT },
      questions: [...FACTORY_TEMPLATE.questions, { heading: "", text: "Et l’hiver ?" }],
    });
    const view = () => readTemplateChange(group.ctx, draft.id);
    return { ...group, ...draft, next, view };
  }

  test("a draft is told, and takes passage by passage", async () => {
    const { ctx, id, next, view } = await changed();
    const { petition, news } = await view();
    expect(news).toMatchObject({ from: 1, to: { id: next.id, number: 2, note: "Plus juste." } });
    expect(news?.changes.map(({ input, kind, standing }) => [input, kind, standing])).toEqual([
      ["prendre_body_1", "changed", "clean"],
      ["prendre_body_2", "added", "clean"],
      ["prendre_questions_1", "added", "clean"],
    ]);
    const answer = { petitionId: id, templateVersionId: next.id, revision: petition.revision };
    const taken = new Set(["prendre_body_2", "prendre_questions_1"]);
    expect(await adoptTemplate(ctx, { ...answer, taken })).toMatchObject({ revision: petition.revision + 1 });
    const after = await readOwnPetition(ctx, id);
    expect(after.body).toBe(`${FACTORY_TEMPLATE.body}\n\nMerci.`);
    expect(after.parts.questions.map(({ text }) => text)).toEqual(["Quand commencent-ils ?", "Et l’hiver ?"]);
    expect(after.templateVersion?.id).toBe(next.id);
    expect((await view()).news).toBeNull();
    const audit = await database.db.auditEvent.findFirst({
      where: { action: "petition.adopt-template", subject: `petition:${id}` },
    });
    expect(audit?.details).toEqual({ revision: 2, number: 2, taken: 2, left: 1 });
  });

  test("a public text that nobody signed follows too, as another version", async () => {
    const { ctx, id, next, save, view } = await changed();
    const revision = await save({ fieldValues: { place: "la place", chez_nous: "" } });
    await publishPetition(ctx, { petitionId: id, revision });
    const { petition, news } = await view();
    expect(news?.changes.map(({ kind, standing, part }) => [part, kind, standing])).toEqual([
      ["body", "changed", "clean"],
      ["body", "added", "clean"],
      ["questions", "added", "clean"],
    ]);
    const answer = { petitionId: id, templateVersionId: next.id, revision: petition.revision };
    await adoptTemplate(ctx, { ...answer, taken: new Set(["prendre_body_1"]) });
    expect((await readOwnPetition(ctx, id)).body).toContain("L’été dernier, presque personne");
    const versions = await database.db.petitionVersion.findMany({ where: { petitionId: id } });
    expect(versions.map(({ number, correction }) => [number, correction])).toEqual([
      [1, ""],
      [2, ""],
    ]);
  });

  test("a public text takes no field that is unanswered, and nothing once it was signed", async () => {
    const { ctx, id, save, campaign } = await changed();
    const revision = await save({ fieldValues: { place: "la place", chez_nous: "" } });
    await publishPetition(ctx, { petitionId: id, revision });
    const third = await makeTemplate(database.db, campaign, {
      ...{ number: 3, body: `${FACTORY_TEMPLATE.body}\n\nÀ {{champ.heure}}.` },
      freeFields: [{ key: "heure", label: "Heure", help: "", required: true, multiline: false }],
    });
    const now = (await readOwnPetition(ctx, id)).revision;
    const answer = { petitionId: id, templateVersionId: third.id, revision: now };
    const { news } = await readTemplateChange(ctx, id);
    const taken = new Set(news?.changes.map(({ input }) => input));
    await expect(adoptTemplate(ctx, { ...answer, taken })).rejects.toMatchObject({
      code: "petition-incomplete",
      fields: { texte: "merge-field" },
    });
    await makeSignatures(database.db, await database.db.petition.findUniqueOrThrow({ where: { id } }), 1);
    expect((await readTemplateChange(ctx, id)).news).toBeNull();
    const late = adoptTemplate(ctx, { ...answer, taken: new Set() });
    await expect(late).rejects.toMatchObject({ code: "transition-refused" });
  });

  test("a public text takes no heading of questions with a field either", async () => {
    const { ctx, id, save, campaign } = await changed();
    const revision = await save({ fieldValues: { place: "la place", chez_nous: "" } });
    await publishPetition(ctx, { petitionId: id, revision });
    const third = await makeTemplate(database.db, campaign, {
      ...{ number: 3, questions: [{ heading: "À {{champ.heure}}", text: "Qui ouvre ?" }] },
      freeFields: [{ key: "heure", label: "Heure", help: "", required: true, multiline: false }],
    });
    const { petition, news } = await readTemplateChange(ctx, id);
    const taken = new Set(news?.changes.map(({ input }) => input));
    const answer = { petitionId: id, templateVersionId: third.id, revision: petition.revision };
    await expect(adoptTemplate(ctx, { ...answer, taken })).rejects.toMatchObject({
      code: "petition-incomplete",
    });
  });

  test("what the group rewrote is shown beside, and replaced only when it says so", async () => {
    const { ctx, id, next, view, save } = await changed();
    await save({ body: FACTORY_TEMPLATE.body.replace("dernier, personne", "dernier, ici, personne") });
    const { petition, news } = await view();
    expect(news?.changes[0]).toMatchObject({
      standing: "rewritten",
      own: "L’été dernier, ici, personne n’a pu boire dehors.",
    });
    const answer = { petitionId: id, templateVersionId: next.id, revision: petition.revision };
    await adoptTemplate(ctx, { ...answer, taken: new Set(["prendre_body_1"]) });
    expect((await readOwnPetition(ctx, id)).body).toContain(
      "L’été dernier, presque personne n’a pu boire dehors.",
    );
  });

  test("nothing taken is an answer too", async () => {
    const { ctx, id, next, view } = await changed();
    const answer = { petitionId: id, templateVersionId: next.id, revision: 1 };
    await adoptTemplate(ctx, { ...answer, taken: new Set() });
    expect((await readOwnPetition(ctx, id)).body).toBe(FACTORY_TEMPLATE.body);
    expect((await view()).news).toBeNull();
  });

  test("an answer to another text, or another version, is a conflict", async () => {
    const { ctx, id, next, save, campaign } = await changed();
    const answer = { petitionId: id, templateVersionId: next.id, revision: 1, taken: new Set<string>() };
    await makeTemplate(database.db, campaign, { number: 3, body: "Tout autre chose." });
    await expect(adoptTemplate(ctx, answer)).rejects.toMatchObject({ code: "conflict" });
    await save();
    await expect(adoptTemplate(ctx, answer)).rejects.toMatchObject({ code: "conflict" });
  });

  test("from two tabs at once: one answer counts", async () => {
    const { ctx, id, next } = await changed();
    const answer = { petitionId: id, templateVersionId: next.id, revision: 1 };
    const taken = [new Set(["prendre_body_1"]), new Set(["prendre_body_2"])];
    const settled = await Promise.allSettled(
      taken.map((one) => adoptTemplate(ctx, { ...answer, taken: one })),
    );
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("strangers see and change nothing", async () => {
    const { id, next } = await changed();
    const stranger = contextOf(database.db, await makeUser(database.db));
    await expect(readTemplateChange(stranger, id)).rejects.toMatchObject({ code: "not-found" });
    const answer = { petitionId: id, templateVersionId: next.id, revision: 1, taken: new Set<string>() };
    await expect(adoptTemplate(stranger, answer)).rejects.toMatchObject({ code: "not-found" });
  });
});
