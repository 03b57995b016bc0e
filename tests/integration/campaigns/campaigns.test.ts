import { describe, expect, test } from "vitest";
import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { deleteCampaign } from "@/lib/campaigns/delete-campaign";
import { listOwnCampaigns } from "@/lib/campaigns/list-own-campaigns";
import { listOpenCampaigns, listPublicCampaigns } from "@/lib/campaigns/list-public-campaigns";
import { publishCampaign } from "@/lib/campaigns/publish-campaign";
import { readOwnCampaign } from "@/lib/campaigns/read-own-campaign";
import { readPublicCampaign } from "@/lib/campaigns/read-public-campaign";
import { saveCampaign } from "@/lib/campaigns/save-campaign";
import { makeCampaign } from "@/tests/factories/make-campaign";
import { makeCollective } from "@/tests/factories/make-collective";
import { makePetition } from "@/tests/factories/make-petition";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

async function somebody() {
  const user = await makeUser(database.db);
  return { user, ctx: contextOf(database.db, user) };
}

const auditOf = async (id: string) =>
  (
    await database.db.auditEvent.findMany({ where: { subject: `campaign:${id}` }, orderBy: { id: "asc" } })
  ).map(({ action }) => action);

describe("from a draft to its end", () => {
  test("a campaign is written, published under an address of its own, closed and taken up again", async () => {
    const { user, ctx } = await somebody();
    const { id: collectiveId } = await makeCollective(database.db, { owner: user, name: "Les Fontaines" });
    const id = await createCampaign(ctx, { collectiveId, title: "De l’eau, partout !" });
    expect(await readPublicCampaign(database.db, `brouillon-${id}`)).toBeNull();
    await saveCampaign(ctx, id, { title: "De l’eau, partout !", appeal: "Un **appel**.", revision: 1 });
    expect(await readOwnCampaign(ctx, id)).toMatchObject({ revision: 2, status: "draft" });
    const slug = await publishCampaign(ctx, { campaignId: id, revision: 2 });
    expect(slug).toBe("de-l-eau-partout");
    const campaign = {
      title: "De l’eau, partout !",
      appeal: "Un **appel**.",
      collectiveName: "Les Fontaines",
    };
    expect(await readPublicCampaign(database.db, slug)).toMatchObject({
      ...campaign,
      status: "open",
      tools: [],
    });
    expect(await listOwnCampaigns(ctx)).toMatchObject([{ id, status: "open", petitionCount: 0 }]);
    await closeCampaign(ctx, id);
    expect(await readPublicCampaign(database.db, slug)).toMatchObject({
      status: "closed",
      closedAt: ctx.now,
    });
    expect(await closeCampaign(ctx, id, "reopen")).toBe(slug);
    expect(await readOwnCampaign(ctx, id)).toMatchObject({ status: "open", closedAt: null });
    const events = ["create", "save", "publish", "close", "reopen"];
    expect(await auditOf(id)).toEqual(events.map((event) => `campaign.${event}`));
  });

  test("two of one title, published at once, have two addresses", async () => {
    const { user, ctx } = await somebody();
    const make = () => makeCampaign(database.db, { owner: user, status: "draft", title: "Le même titre" });
    const campaigns = await Promise.all([make(), make()]);
    const slugs = await Promise.all(
      campaigns.map(({ id }) => publishCampaign(ctx, { campaignId: id, revision: 1 })),
    );
    expect(slugs.sort()).toEqual(["le-meme-titre", "le-meme-titre-2"]);
  });

  test("one is published once, whoever presses twice", async () => {
    const { user, ctx } = await somebody();
    const { id } = await makeCampaign(database.db, { owner: user, status: "draft" });
    const publish = () => publishCampaign(ctx, { campaignId: id, revision: 1 });
    const settled = await Promise.allSettled([publish(), publish()]);
    expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await auditOf(id)).toEqual(["campaign.publish"]);
  });
});

describe("refused", () => {
  test("publishing without an appeal, or another revision than the one that was read", async () => {
    const { user, ctx } = await somebody();
    const { id } = await makeCampaign(database.db, { owner: user, status: "draft", appeal: "" });
    await expect(publishCampaign(ctx, { campaignId: id, revision: 1 })).rejects.toMatchObject({
      code: "campaign-incomplete",
      fields: { appel: "required" },
    });
    await expect(publishCampaign(ctx, { campaignId: id, revision: 2 })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("a save over somebody else's, and an appeal emptied in public", async () => {
    const { user, ctx } = await somebody();
    const { id } = await makeCampaign(database.db, { owner: user });
    await saveCampaign(ctx, id, { title: "Un", appeal: "Un", revision: 1 });
    const second = saveCampaign(ctx, id, { title: "Deux", appeal: "Deux", revision: 1 });
    await expect(second).rejects.toMatchObject({ code: "conflict" });
    const emptied = saveCampaign(ctx, id, { title: "Un", appeal: "", revision: 2 });
    await expect(emptied).rejects.toMatchObject({ code: "invalid-input", fields: { appel: "required" } });
    expect(await readOwnCampaign(ctx, id)).toMatchObject({ title: "Un", appeal: "Un", revision: 2 });
  });

  test.each(["foreign", "unknown", "malformed"])("a %s campaign is not there", async (kind) => {
    const { ctx } = await somebody();
    const foreign = await makeCampaign(database.db, { status: "draft" });
    const ids: Record<string, string> = { foreign: foreign.id, malformed: "1 OR 1=1" };
    const id = ids[kind] ?? "0193a0c0-0000-7000-8000-000000000001";
    const verbs = [
      () => readOwnCampaign(ctx, id),
      () => saveCampaign(ctx, id, { title: "x", appeal: "x", revision: 1 }),
      () => publishCampaign(ctx, { campaignId: id, revision: 1 }),
      () => closeCampaign(ctx, id),
      () => deleteCampaign(ctx, id),
    ];
    for (const verb of verbs) await expect(verb()).rejects.toMatchObject({ code: "not-found" });
    expect(await auditOf(foreign.id)).toEqual([]);
  });

  test("a campaign carried by a collective of others", async () => {
    const { ctx } = await somebody();
    const { id: collectiveId } = await makeCollective(database.db);
    await expect(createCampaign(ctx, { collectiveId, title: "x" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("its end", () => {
  test("a draft is deleted; what was public is only closed, and its petitions go on", async () => {
    const { user, ctx } = await somebody();
    const draft = await makeCampaign(database.db, { owner: user, status: "draft" });
    await deleteCampaign(ctx, draft.id);
    expect(await database.db.campaign.count({ where: { id: draft.id } })).toBe(0);
    expect(await auditOf(draft.id)).toEqual(["campaign.delete"]);
    const open = await makeCampaign(database.db, { owner: user });
    const petition = await makePetition(database.db, { campaignId: open.id });
    await expect(deleteCampaign(ctx, open.id)).rejects.toMatchObject({ code: "transition-refused" });
    await closeCampaign(ctx, open.id);
    await expect(deleteCampaign(ctx, open.id)).rejects.toMatchObject({ code: "transition-refused" });
    const after = await database.db.petition.findUniqueOrThrow({ where: { id: petition.id } });
    expect(after).toMatchObject({ status: "open", campaignId: open.id });
  });

  test("the public list has what is public, those one can join first", async () => {
    await database.db.campaign.deleteMany({ where: { petitions: { none: {} } } });
    const later = new Date("2027-01-01");
    await makeCampaign(database.db, { status: "draft", title: "Brouillon" });
    await makeCampaign(database.db, { status: "closed", title: "Close", publishedAt: later });
    await makeCampaign(database.db, { title: "Ouverte", publishedAt: later });
    const titles = (await listPublicCampaigns(database.db)).map(({ title }) => title);
    expect(titles).not.toContain("Brouillon");
    expect(titles.indexOf("Ouverte")).toBe(0);
    expect(titles).toContain("Close");
    expect((await listOpenCampaigns(database.db, 1)).map(({ title }) => title)).toEqual(["Ouverte"]);
  });
});
