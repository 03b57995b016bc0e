import { describe, expect, test } from "vitest";
import { newestTemplate } from "@/lib/campaigns/newest-template";
import { publishTemplate } from "@/lib/campaigns/publish-template";
import { readTemplate } from "@/lib/campaigns/read-template";
import { saveTemplate } from "@/lib/campaigns/save-template";
import { templateDigest } from "@/lib/campaigns/template-digest";
import { BLANK_TEMPLATE } from "@/lib/campaigns/template-text";
import { uuidv7 } from "@/lib/db/uuid";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeCampaign } from "@/tests/factories/make-campaign";
import { FACTORY_TEMPLATE, makeTemplate } from "@/tests/factories/make-template";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const blank = templateDigest(BLANK_TEMPLATE);

async function campaigner(status: "draft" | "open" | "closed" = "open") {
  const owner = await makeUser(database.db);
  const campaign = await makeCampaign(database.db, { owner, status });
  return { ctx: contextOf(database.db, owner), campaign };
}

const auditOf = async (id: string) => {
  const rows = await database.db.auditEvent.findMany({
    where: { subject: `campaign:${id}` },
    orderBy: { id: "asc" },
  });
  return rows.map(({ action, details }) => [action, details]);
};

describe("writing a template", () => {
  test("is saved whole, and seen by nobody else", async () => {
    const { ctx, campaign } = await campaigner();
    const digest = await saveTemplate(ctx, campaign.id, { template: FACTORY_TEMPLATE, digest: blank });
    const desk = await readTemplate(ctx, campaign.id);
    expect(desk).toMatchObject({
      template: FACTORY_TEMPLATE,
      digest,
      isChanged: true,
      problems: [],
      versions: [],
    });
    expect(await newestTemplate(database.db, campaign.id)).toBeNull();
    expect(await auditOf(campaign.id)).toEqual([["template.save", null]]);
  });

  test("over what somebody saved meanwhile is a conflict that changes nothing", async () => {
    const { ctx, campaign } = await campaigner();
    await saveTemplate(ctx, campaign.id, { template: FACTORY_TEMPLATE, digest: blank });
    const late = saveTemplate(ctx, campaign.id, {
      template: { ...FACTORY_TEMPLATE, title: "Autre" },
      digest: blank,
    });
    await expect(late).rejects.toMatchObject({ code: "conflict" });
    expect((await readTemplate(ctx, campaign.id)).template).toEqual(FACTORY_TEMPLATE);
  });

  test("from several tabs at once: one of them is kept, in one row", async () => {
    const { ctx, campaign } = await campaigner();
    const saves = ["A", "B", "C"].map((title) =>
      saveTemplate(ctx, campaign.id, { template: { ...FACTORY_TEMPLATE, title }, digest: blank }),
    );
    const settled = await Promise.allSettled(saves);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await database.db.templateVersion.count({ where: { campaignId: campaign.id } })).toBe(1);
  });

  test("is refused to strangers, who see nothing either", async () => {
    const { campaign } = await campaigner();
    const stranger = contextOf(database.db, await makeUser(database.db));
    for (const id of [campaign.id, uuidv7(FACTORY_NOW), "nulle-part"]) {
      const save = saveTemplate(stranger, id, { template: FACTORY_TEMPLATE, digest: blank });
      await expect(save).rejects.toMatchObject({ code: "not-found" });
      await expect(readTemplate(stranger, id)).rejects.toMatchObject({ code: "not-found" });
      const publish = publishTemplate(stranger, id, { note: "", digest: blank });
      await expect(publish).rejects.toMatchObject({ code: "not-found" });
    }
  });
});

describe("publishing a template", () => {
  async function written(template = FACTORY_TEMPLATE) {
    const one = await campaigner();
    const digest = await saveTemplate(one.ctx, one.campaign.id, { template, digest: blank });
    return { ...one, digest };
  }

  test("makes versions, numbered, each with its note", async () => {
    const { ctx, campaign, digest } = await written();
    expect(await publishTemplate(ctx, campaign.id, { note: "", digest })).toBe(1);
    const next = { ...FACTORY_TEMPLATE, title: "De l’eau, vite" };
    const changed = await saveTemplate(ctx, campaign.id, { template: next, digest });
    expect((await newestTemplate(database.db, campaign.id))?.number).toBe(1);
    expect(await publishTemplate(ctx, campaign.id, { note: "Plus court.", digest: changed })).toBe(2);
    const { versions, isChanged, template } = await readTemplate(ctx, campaign.id);
    expect(versions.map(({ number, note, petitionCount }) => [number, note, petitionCount])).toEqual([
      [2, "Plus court.", 0],
      [1, "", 0],
    ]);
    expect({ isChanged, template }).toEqual({ isChanged: false, template: expect.objectContaining(next) });
    expect((await auditOf(campaign.id)).at(-1)).toEqual(["template.publish", { number: 2 }]);
  });

  test("of what was not read, or says nothing new, is refused", async () => {
    const { ctx, campaign, digest } = await written();
    const unread = publishTemplate(ctx, campaign.id, { note: "", digest: blank });
    await expect(unread).rejects.toMatchObject({ code: "conflict" });
    const twice = [1, 2].map(() => publishTemplate(ctx, campaign.id, { note: "", digest }));
    const settled = await Promise.allSettled(twice);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await saveTemplate(ctx, campaign.id, { template: FACTORY_TEMPLATE, digest });
    const same = publishTemplate(ctx, campaign.id, { note: "", digest });
    await expect(same).rejects.toMatchObject({ code: "transition-refused" });
  });

  test.each([
    ["an unknown field", "Bonjour {{commune.due}}", "unknown"],
    ["a field half typed", "Bonjour {{mairie", "malformed"],
    ["a field in a field", "Bonjour {{champ.{{mairie}}}}", "malformed"],
    ["a free field that does not exist", "Bonjour {{champ.absent}}", "unknown"],
    ["a template in a template", "Bonjour {{modele}}", "unknown"],
    ["the date of a letter", "Bonjour {{date}}", "letter-only"],
  ])("with %s is refused, with its place", async (_name, words, kind) => {
    const { ctx, campaign, digest } = await written({ ...FACTORY_TEMPLATE, body: `Un.\n\n${words}` });
    const publish = publishTemplate(ctx, campaign.id, { note: "", digest });
    await expect(publish).rejects.toMatchObject({
      code: "template-incomplete",
      fields: { texte: "merge-field" },
    });
    const [problem] = (await readTemplate(ctx, campaign.id)).problems;
    expect(problem).toMatchObject({ kind, line: 3, field: "texte" });
  });

  test("without a text, or of a closed campaign, is refused", async () => {
    const { ctx, campaign, digest } = await written({ ...FACTORY_TEMPLATE, title: "", body: " " });
    await expect(publishTemplate(ctx, campaign.id, { note: "", digest })).rejects.toMatchObject({
      fields: { titre: "required", texte: "required" },
    });
    const closed = await campaigner("closed");
    await makeTemplate(database.db, closed.campaign, { publishedAt: null });
    const late = publishTemplate(closed.ctx, closed.campaign.id, {
      ...{ note: "", digest: templateDigest(FACTORY_TEMPLATE) },
    });
    await expect(late).rejects.toMatchObject({ code: "transition-refused" });
  });
});
