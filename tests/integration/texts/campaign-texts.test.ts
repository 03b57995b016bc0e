import { beforeAll, describe, expect, test } from "vitest";
import { proposeFields } from "@/lib/campaigns/propose-fields";
import { publishTemplate } from "@/lib/campaigns/publish-template";
import { readPublicCampaign } from "@/lib/campaigns/read-public-campaign";
import { saveTemplate } from "@/lib/campaigns/save-template";
import { templateDigest } from "@/lib/campaigns/template-digest";
import { BLANK_TEMPLATE } from "@/lib/campaigns/template-text";
import { createDraft } from "@/lib/petitions/create-draft";
import { parseText } from "@/lib/text/parse-text";
import { textToPlain } from "@/lib/text/text-to-plain";
import { makeCampaign } from "@/tests/factories/make-campaign";
import { makeCollective } from "@/tests/factories/make-collective";
import { makeCommune } from "@/tests/factories/make-commune";
import { makeMairieDesk } from "@/tests/factories/make-mairie-desk";
import { makeMandate } from "@/tests/factories/make-mandate";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { type Carried, carryDraft } from "./carry";
import { ANNOUNCEMENT, bare, CAMPAIGN_LETTER, sentencesOf } from "./texts";

const database = useDatabase();

/** A campaign whose template was pasted, and a petition that a group opened with it. */
async function opened(insee: string, sex: "F" | "M"): Promise<Carried> {
  const { db } = database;
  const owner = await makeUser(db);
  const campaign = await makeCampaign(db, { owner });
  const template = {
    ...{ ...BLANK_TEMPLATE, ...proposeFields(CAMPAIGN_LETTER).template },
    title: "Pas de micros {{commune.a}}",
  };
  const author = contextOf(db, owner);
  const blank = templateDigest(BLANK_TEMPLATE);
  const digest = await saveTemplate(author, campaign.id, { template, digest: blank });
  await publishTemplate(author, campaign.id, { note: "", digest });
  const group = await makeUser(db);
  const { id: collectiveId } = await makeCollective(db, { owner: group, name: "Groupe local" });
  await makeCommune(db, { insee });
  await makeMairieDesk(db, {
    communeInsee: insee,
    emails: [`mairie-${insee}@essais.example`],
    preferred: true,
  });
  await makeMandate(db, { communeInsee: insee, sex });
  const ctx = contextOf(db, group);
  const { slug: campaignSlug } = campaign;
  const id = await createDraft(ctx, {
    collectiveId,
    communeInsee: insee,
    title: template.title,
    campaign: campaignSlug,
  });
  return carryDraft(ctx, id, 1);
}

describe.each([
  ["76351", "F", "du Havre", "au Havre", "Madame la Maire", "Au Havre, le"],
  ["34003", "M", "d’Agde", "à Agde", "Monsieur le Maire", "À Agde, le"],
] as const)("a template, in %s", (insee, sex, of, at, mayor, place) => {
  let carried: Carried;
  beforeAll(async () => {
    carried = await opened(insee, sex);
  }, 120_000);

  test("no sentence is lost, and each blank says what the commune asks for", () => {
    const filled = CAMPAIGN_LETTER.replace(/\n(?!\n)(?<!\n\n)/g, " ")
      .replace(/\s*\n\s*\n\s*ailleurs/, " ailleurs")
      .replace("de [xx], demandons", `${of}, demandons`)
      .replace("la ville de [xx]", `la ville ${of}`)
      .replace("M. le Maire/Mme la Maire", mayor)
      .replace("Monsieur le Maire / Madame la Maire", mayor);
    const { page, pdf, mail } = carried;
    const tight = (said: string) => bare(said).replaceAll(" ", "");
    const ours = /^(?:a|le|le date|a lieu|signature|nous vous prions.*|m(?:adame la|onsieur le) maire)$/;
    for (const said of [page, pdf, mail.html ?? "", mail.text]) {
      const lost = sentencesOf(filled).filter((one) => !ours.test(one) && !tight(said).includes(tight(one)));
      expect(lost).toEqual([]);
      expect(said).not.toMatch(/\{\{|\[(?:xx|lieu|date|Signature)\]/);
    }
  });

  test("head and foot are the letter's own", () => {
    for (const said of [carried.pdf, carried.mail.html ?? "", carried.mail.text]) {
      const words = bare(said);
      for (const part of [place, mayor, "considération distinguée", "Groupe local", `Pas de micros ${at}`])
        expect(words).toContain(bare(part));
    }
  });
});

describe("an article that announces a campaign", () => {
  test("is the campaign's appeal, whole, with its links and its bold passages", async () => {
    const { slug } = await makeCampaign(database.db, { appeal: ANNOUNCEMENT });
    const campaign = await readPublicCampaign(database.db, slug);
    const document = parseText(campaign?.appeal ?? "");
    const words = bare(textToPlain(document));
    expect(sentencesOf(ANNOUNCEMENT).filter((one) => !words.includes(one))).toEqual([]);
    expect(JSON.stringify(document)).toContain('"href":"https://campagne.example/outils"');
    expect(JSON.stringify(document).match(/"strong"/g)).toHaveLength(2);
    expect(document.blocks.map(({ type }) => type)).toContain("rule");
  });
});
