import { describe, expect, test } from "vitest";
import { addFileTool, addTool } from "@/lib/campaigns/add-tool";
import { deleteCampaign } from "@/lib/campaigns/delete-campaign";
import { raiseTool } from "@/lib/campaigns/raise-tool";
import { readOwnCampaign, readOwnToolFile } from "@/lib/campaigns/read-own-campaign";
import { readPublicCampaign, readPublicToolFile } from "@/lib/campaigns/read-public-campaign";
import { removeTool } from "@/lib/campaigns/remove-tool";
import { saveFileTool, saveTool } from "@/lib/campaigns/save-tool";
import { TOOLS_MAX, type ToolInput } from "@/lib/campaigns/tool-form";
import { makeCampaign } from "@/tests/factories/make-campaign";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { pdfFile, pngFile } from "@/tests/unit/files/sample-files";

const database = useDatabase();
const text: ToolInput = { kind: "text", title: "Un message", description: "À copier.", url: "" };
const link: ToolInput = { kind: "link", title: "Un site", description: "", url: "https://exemple.fr" };
const poster = { name: "affiche.pdf", bytes: pdfFile() };
const FACTS = { title: "L’affiche", description: "En A3." };

async function campaignOf(status: "draft" | "open" = "open") {
  const owner = await makeUser(database.db);
  const campaign = await makeCampaign(database.db, { owner, status });
  const ctx = contextOf(database.db, owner);
  const titles = async () => (await readOwnCampaign(ctx, campaign.id)).tools.map(({ title }) => title);
  return { campaign, ctx, titles, campaignId: campaign.id };
}

test("a text, a link and a file are added in their order, and everybody sees them", async () => {
  const { campaign, ctx } = await campaignOf();
  await addTool(ctx, campaign.id, text);
  await addTool(ctx, campaign.id, link);
  const { toolId } = await addFileTool(ctx, campaign.id, FACTS, poster);
  const shown = (await readPublicCampaign(database.db, campaign.slug))?.tools;
  expect(shown?.map(({ kind, title, url }) => [kind, title, url])).toEqual([
    ["text", "Un message", ""],
    ["link", "Un site", "https://exemple.fr"],
    ["file", "L’affiche", ""],
  ]);
  const file = { name: "affiche.pdf", mediaType: "application/pdf", pages: 1, bytes: poster.bytes.length };
  expect(shown?.[2]?.file).toEqual(file);
  expect(await readPublicToolFile(database.db, { slug: campaign.slug, toolId })).toMatchObject(file);
  const audit = await database.db.auditEvent.findMany({ where: { subject: `campaign:${campaign.id}` } });
  expect(audit.map(({ action }) => action)).toEqual(Array(3).fill("campaign.add-tool"));
});

test("a file without a title is called by its name", async () => {
  const { campaign, ctx, titles } = await campaignOf();
  await addFileTool(ctx, campaign.id, { title: "", description: "" }, poster);
  expect(await titles()).toEqual(["affiche.pdf"]);
});

test("a tool goes up one place at a time; two that ask at once both do", async () => {
  const { ctx, titles, campaignId } = await campaignOf();
  const ids: string[] = [];
  for (const title of ["A", "B", "C"]) ids.push((await addTool(ctx, campaignId, { ...text, title })).toolId);
  const raise = (toolId = "") => raiseTool(ctx, { campaignId, toolId });
  await raise(ids[2]);
  expect(await titles()).toEqual(["A", "C", "B"]);
  await raise(ids[0]);
  expect(await titles()).toEqual(["A", "C", "B"]);
  await Promise.all([raise(ids[1]), raise(ids[1])]);
  expect(await titles()).toEqual(["B", "A", "C"]);
});

test("a tool that is removed takes its file with it; so does a draft that is deleted", async () => {
  const { ctx, titles, campaignId } = await campaignOf("draft");
  const first = await addFileTool(ctx, campaignId, FACTS, poster);
  await addFileTool(ctx, campaignId, FACTS, poster);
  const before = await database.db.storedFile.count();
  await removeTool(ctx, { campaignId, toolId: first.toolId });
  expect(await titles()).toHaveLength(1);
  expect(await database.db.storedFile.count()).toBe(before - 1);
  await deleteCampaign(ctx, campaignId);
  expect(await database.db.storedFile.count()).toBe(before - 2);
});

describe("changed where it stands", () => {
  test("a text and a link keep their place and their kind", async () => {
    const { ctx, titles, campaign, campaignId } = await campaignOf();
    const first = await addTool(ctx, campaignId, link);
    await addTool(ctx, campaignId, text);
    const changed: ToolInput = {
      ...link,
      title: "Ailleurs",
      description: "Mieux.",
      url: "https://autre.exemple",
    };
    expect(await saveTool(ctx, { campaignId, toolId: first.toolId }, changed)).toBe(campaign.slug);
    expect(await titles()).toEqual(["Ailleurs", "Un message"]);
    expect((await readOwnCampaign(ctx, campaignId)).tools[0]).toMatchObject(changed);
    const asText = saveTool(ctx, { campaignId, toolId: first.toolId }, text);
    await expect(asText).rejects.toMatchObject({ code: "not-found" });
    const audit = await database.db.auditEvent.findMany({ where: { action: "campaign.save-tool" } });
    expect(audit.map(({ subject, details }) => [subject, details])).toContainEqual([
      `campaign:${campaignId}`,
      { tool: first.toolId },
    ]);
  });

  test("a file is replaced at its own address, and the old one erased; without one it stays", async () => {
    const { ctx, campaign, campaignId } = await campaignOf();
    const { toolId } = await addFileTool(ctx, campaignId, FACTS, poster);
    const before = await database.db.storedFile.count();
    const read = () => readPublicToolFile(database.db, { slug: campaign.slug, toolId });
    await saveFileTool(ctx, { campaignId, toolId }, { title: "", description: "En A4." }, null);
    expect(await read()).toMatchObject({ name: "affiche.pdf" });
    expect((await readOwnCampaign(ctx, campaignId)).tools).toMatchObject([
      { title: "affiche.pdf", description: "En A4." },
    ]);
    const image = { name: "tract.png", bytes: pngFile() };
    await saveFileTool(ctx, { campaignId, toolId }, FACTS, image);
    expect(await read()).toMatchObject({ name: "tract.png", mediaType: "image/png" });
    expect(await database.db.storedFile.count()).toBe(before);
    const disguised = { name: "affiche.pdf", bytes: Buffer.from("MZ\x90\0") };
    const refused = saveFileTool(ctx, { campaignId, toolId }, { ...FACTS, title: "Autre" }, disguised);
    await expect(refused).rejects.toMatchObject({ code: "file-refused" });
    expect(await read()).toMatchObject({ name: "tract.png" });
    expect((await readOwnCampaign(ctx, campaignId)).tools).toMatchObject([FACTS]);
  });

  test("two files given at once: one is shown, and no other is left behind", async () => {
    const { ctx, campaignId } = await campaignOf();
    const { toolId } = await addFileTool(ctx, campaignId, FACTS, poster);
    const before = await database.db.storedFile.count();
    const give = (name: string) =>
      saveFileTool(ctx, { campaignId, toolId }, FACTS, { name, bytes: pngFile() });
    await Promise.all([give("a.png"), give("b.png"), give("c.png")]);
    expect(await database.db.storedFile.count()).toBe(before);
  });
});

describe("refused", () => {
  test("a program in the guise of a poster: neither tool nor file is kept", async () => {
    const { ctx, titles, campaignId } = await campaignOf();
    const before = await database.db.storedFile.count();
    const disguised = { name: "affiche.pdf", bytes: Buffer.from("MZ\x90\0") };
    await expect(addFileTool(ctx, campaignId, FACTS, disguised)).rejects.toMatchObject({
      code: "file-refused",
      fields: { fichier: "file-type" },
    });
    expect(await titles()).toEqual([]);
    expect(await database.db.storedFile.count()).toBe(before);
  });

  test("one tool too many, whatever its kind", async () => {
    const { ctx, campaignId } = await campaignOf();
    const rows = Array.from({ length: TOOLS_MAX }, (_, at) => ({ ...text, campaignId, position: at + 1 }));
    await database.db.campaignTool.createMany({ data: rows });
    await expect(addTool(ctx, campaignId, text)).rejects.toMatchObject({ code: "too-many-tools" });
    const before = await database.db.storedFile.count();
    await expect(addFileTool(ctx, campaignId, FACTS, poster)).rejects.toMatchObject({
      code: "too-many-tools",
    });
    expect(await database.db.storedFile.count()).toBe(before);
  });

  test("whoever does not carry the campaign", async () => {
    const { campaignId, ctx: own } = await campaignOf();
    const { toolId } = await addFileTool(own, campaignId, FACTS, poster);
    const { ctx, campaignId: mine } = await campaignOf();
    const verbs = [
      () => addTool(ctx, campaignId, text),
      () => addFileTool(ctx, campaignId, FACTS, poster),
      () => removeTool(ctx, { campaignId, toolId }),
      () => removeTool(ctx, { campaignId: mine, toolId }),
      () => raiseTool(ctx, { campaignId: mine, toolId }),
      () => saveFileTool(ctx, { campaignId, toolId }, FACTS, poster),
      () => saveFileTool(ctx, { campaignId: mine, toolId }, FACTS, poster),
      () => saveTool(ctx, { campaignId: mine, toolId }, text),
      () => saveTool(own, { campaignId, toolId: "nulle-part" }, text),
      () => readOwnToolFile(ctx, { campaignId, toolId }),
    ];
    for (const verb of verbs) await expect(verb()).rejects.toMatchObject({ code: "not-found" });
  });

  test("the file of a draft to the public, not to those who write it", async () => {
    const { campaign, ctx, campaignId } = await campaignOf("draft");
    const { toolId } = await addFileTool(ctx, campaignId, FACTS, poster);
    const asked = readPublicToolFile(database.db, { slug: campaign.slug, toolId });
    await expect(asked).rejects.toMatchObject({ code: "not-found" });
    expect(await readOwnToolFile(ctx, { campaignId, toolId })).toMatchObject({ name: "affiche.pdf" });
    const other = await campaignOf();
    const elsewhere = readPublicToolFile(database.db, { slug: other.campaign.slug, toolId });
    await expect(elsewhere).rejects.toMatchObject({ code: "not-found" });
  });
});
