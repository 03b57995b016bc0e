import { BLANK_TEMPLATE, type TemplateText } from "@/lib/campaigns/template-text";
import type { Db, Tx } from "@/lib/db/client";
import type { Campaign, TemplateVersion } from "@/lib/db/generated/client";
import { FACTORY_NOW } from "./factory-time";

export const FACTORY_TEMPLATE: TemplateText = {
  ...BLANK_TEMPLATE,
  title: "De l’eau {{commune.a}}",
  body: [
    "Nous, {{habitants}}, demandons à {{mairie}} une fontaine sur {{champ.place}}.",
    "L’été dernier, personne n’a pu boire dehors.",
    "{{champ.chez_nous}}",
    "Nous attendons une date.",
  ].join("\n\n"),
  salutation: "{{maire.appel}},",
  closing: "Avec nos salutations.",
  freeFields: [
    { key: "place", label: "Nom de la place", help: "Avec son article.", required: true, multiline: false },
    { key: "chez_nous", label: "Ce qui se passe chez vous", help: "", required: false, multiline: true },
  ],
  questions: [{ heading: "Les travaux", text: "Quand commencent-ils ?" }],
  sources: [{ title: "Le plan des fontaines", url: "https://fontaines.example/plan" }],
};

type TemplateOverrides = Partial<TemplateText> & {
  number?: number;
  note?: string;
  publishedAt?: Date | null;
};

/** A version of a campaign's template; published unless told otherwise. */
export async function makeTemplate(
  db: Db | Tx,
  campaign: Pick<Campaign, "id">,
  { number = 1, note = "", publishedAt = FACTORY_NOW, ...text }: TemplateOverrides = {},
): Promise<TemplateVersion> {
  return db.templateVersion.create({
    data: {
      ...FACTORY_TEMPLATE,
      ...text,
      ...{ campaignId: campaign.id, number, note, createdAt: FACTORY_NOW, publishedAt },
    },
  });
}
