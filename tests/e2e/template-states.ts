import type { TemplateText } from "@/lib/campaigns/template-text";
import type { Db } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { makeCampaign } from "../factories/make-campaign";
import { makePetition } from "../factories/make-petition";
import { FACTORY_TEMPLATE, makeTemplate } from "../factories/make-template";
import type { PageState } from "./page-states";

const LONG = "anticonstitutionnellement".repeat(4);

/** A template with everything long, and with faults of every kind. */
const FAULTY: Partial<TemplateText> = {
  title: `Une fontaine {{commune.due}} ${LONG}`,
  body: `${FACTORY_TEMPLATE.body}\n\n{{mairie\n\n{{date}} {{champ.${"x".repeat(40)}}} ${LONG}`,
  closing: "{{x}}",
  freeFields: Array.from({ length: 12 }, (_, at) => ({
    ...{ key: `champ_${at}`, label: `${LONG} ${at}`, help: LONG },
    ...{ required: at % 2 === 0, multiline: at % 3 === 0 },
  })),
  sources: [{ title: LONG, url: `https://exemple.example/${LONG}` }],
};

const PASTED = `A [lieu],\n\nLe [date],\n\nMonsieur le Maire / Madame la Maire,\n\nNous, habitant·es de [xx], demandons [${LONG.slice(0, 70)}].\n\n[Signature]`;

/** Templates as they are written and pasted, petitions that follow one, and what a new version asks of them. */
export async function templateStates(db: Db, owner: User): Promise<PageState[]> {
  const blank = await makeCampaign(db, { owner, status: "draft" });
  const faulty = await makeCampaign(db, { owner });
  await makeTemplate(db, faulty, { ...FAULTY, publishedAt: null });
  const campaign = await makeCampaign(db, { owner, title: `Campagne ${LONG.slice(0, 60)}` });
  const first = await makeTemplate(db, campaign, { number: 1 });
  const draft = (body: string) =>
    makePetition(db, {
      ...{ owner, status: "draft", body, title: FACTORY_TEMPLATE.title },
      ...{ campaignId: campaign.id, templateVersionId: first.id },
    });
  const rewritten = await draft(FACTORY_TEMPLATE.body.replace("L’été dernier", `Cet été ${LONG}`));
  const dropped = await draft("Tout autre chose.");
  await makeTemplate(db, campaign, {
    ...{ number: 2, note: `Plus court. ${LONG}`, title: `De l’eau ${LONG.slice(0, 60)}` },
    body: FACTORY_TEMPLATE.body
      .replace("L’été dernier", "Chaque été")
      .replace("\n\nNous attendons une date.", ""),
  });
  const petition = (id: string) => `/espace/petitions/${id}`;
  const template = (id: string) => `/espace/campagnes/${id}/modele`;
  const states: [name: string, path: string, status?: number][] = [
    ["template, nothing written", template(blank.id)],
    ["template with faults", template(faulty.id)],
    ["template with versions", template(campaign.id)],
    ["paste a letter", `${template(blank.id)}/coller`],
    ["nobody’s template", template("nulle-part"), 404],
    ["new petition of a campaign", `/espace/petitions/nouvelle?campagne=${campaign.slug}`],
    ["new petition of no campaign", "/espace/petitions/nouvelle?campagne=nulle-part"],
    ["draft with free fields, template changed", `${petition(rewritten.id)}/modifier`],
    ["preview with free fields unanswered", `${petition(rewritten.id)}/apercu`],
    ["changed template, passage rewritten", `${petition(rewritten.id)}/modele`],
    ["changed template, passages dropped", `${petition(dropped.id)}/modele`],
    ["template that did not change", `${petition((await makePetition(db, { owner })).id)}/modele`],
  ];
  const proposals: PageState = {
    name: "proposals for a letter",
    path: `${template(faulty.id)}/coller`,
    kind: "scripted",
    act: async (page) => {
      await page.getByRole("textbox", { name: "Texte de la lettre" }).fill(PASTED);
      await page.getByRole("button", { name: "Proposer des champs" }).click();
      await page.getByRole("group", { name: "Ce que nous proposons" }).waitFor();
    },
  };
  const menu: PageState = {
    name: "menu of fields",
    path: template(campaign.id),
    kind: "scripted",
    act: async (page) => {
      await page.getByRole("button", { name: "Insérer un champ" }).click();
      await page.getByRole("menuitem").first().waitFor();
    },
  };
  const homonyms: PageState = {
    name: "new petition of a campaign, homonyms",
    path: `/espace/petitions/nouvelle?campagne=${campaign.slug}`,
    kind: "scripted",
    act: async (page) => {
      await page.getByLabel("Dans quelle commune").fill("Saint-Denis");
      await page.getByRole("button", { name: "Voir ma pétition" }).click();
      await page.getByRole("radio").first().waitFor();
    },
  };
  return [
    ...states.map(([name, path, status]): PageState => ({ name, path, kind: "scripted", status })),
    ...[proposals, menu, homonyms],
  ];
}
