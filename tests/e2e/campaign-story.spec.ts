import type { Page } from "@playwright/test";
import { campaignPath } from "@/lib/campaigns/campaign-paths";
import type { Db } from "@/lib/db/client";
import { makeCampaign } from "../factories/make-campaign";
import { makeMairieDesk } from "../factories/make-mairie-desk";
import { FACTORY_TEMPLATE, makeTemplate } from "../factories/make-template";
import { expect, linkIn, test } from "./fixtures";
import { prepareLetter, sign, untilThere } from "./story";

const PLACE = "la place de l’Éperon";

/** A campaign that hands out a text with one question to each group. */
async function nationalCampaign(db: Db) {
  const campaign = await makeCampaign(db, { title: "De l’eau partout" });
  const [place] = FACTORY_TEMPLATE.freeFields;
  const freeFields = place ? [place] : [];
  const body = FACTORY_TEMPLATE.body.replace("\n\n{{champ.chez_nous}}", "");
  await makeTemplate(db, campaign, { freeFields, body });
  return campaign;
}

/** Counts what a person does: pages they arrive at, fields they fill, characters they type, things they press. */
class Walk {
  pages = 0;
  fields = 0;
  characters = 0;
  presses = 0;
  mails = 0;
  serverMs = 0;

  constructor(private readonly page: Page) {}

  async fill(label: string | RegExp, value: string): Promise<void> {
    await this.page.getByLabel(label).fill(value);
    this.fields += 1;
    this.characters += value.length;
  }

  /** Does what leads to another page, and waits for what tells that it is there. */
  async to(wanted: string, go: () => Promise<unknown>): Promise<void> {
    const from = performance.now();
    await go();
    await expect(this.page.getByRole("heading", { name: wanted }).first()).toBeVisible();
    this.serverMs += performance.now() - from;
    this.pages += 1;
    this.presses += 1;
  }

  /**
   * What a person takes on a phone, servers aside: three characters a second (36 words a minute: Palin et al., 2019),
   * 2.65 seconds to decide on, find and press each thing (keystroke-level model: 1.35 + 1.1 + 0.2), five to read a short page,
   * forty to read the petition over, thirty to find the mail.
   */
  personSeconds(): number {
    const { characters, presses, fields, pages, mails } = this;
    // The preview is read over, and the page of the published petition is the end.
    return characters / 3 + (presses + fields) * 2.65 + (pages - 2) * 5 + 40 + mails * 30;
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("from a campaign to a petition in under three minutes, then to its letter", async ({
      page,
      browser,
      db,
      mailbox,
      address,
    }, testInfo) => {
      test.setTimeout(180_000);
      await makeMairieDesk(db, { preferred: true, emails: [address("mairie")] });
      const { slug } = await nationalCampaign(db);
      const me = address("camille");
      const walk = new Walk(page);
      const press = (name: string) => page.getByRole("button", { name }).click();

      // Somebody who has no account, and has only heard of the campaign.
      await walk.to("De l’eau partout", () => page.goto(campaignPath(slug)));
      const join = page.getByRole("link", { name: "Ouvrir une pétition dans ma commune" });
      await walk.to("D’abord, votre adresse", () => join.click());
      await walk.fill("Adresse électronique", me);
      await walk.to("Regardez votre boîte aux lettres", () => press("Recevoir un lien"));
      const mail = await mailbox.waitFor({ to: me });
      walk.mails += 1;
      await walk.to("Encore un geste", () => page.goto(linkIn(mail, "/connexion")));
      await walk.to("Ouvrir une pétition dans ma commune", () => press("Me connecter"));

      await walk.fill("Dans quelle commune", "Le Mans");
      const option = page.getByRole("option", { name: /Le Mans/ }).first();
      if (javaScriptEnabled) await option.click();
      await walk.fill("Nom de la place", PLACE);
      await walk.fill("Nom du collectif ou de l’association", "Collectif de l’Éperon");
      await walk.fill("Adresse postale", "3 place de l’Éperon\n72000 Le Mans");
      await expect(page.getByLabel("Adresse électronique de contact")).toHaveValue(me);
      await walk.to("De l’eau au Mans", () => press("Voir ma pétition"));

      // Exactly what will be public, with nothing left to fill.
      await expect(page.getByText(`une fontaine sur ${PLACE}`)).toBeVisible();
      await expect(page.getByText(/\{\{|\}\}/)).toHaveCount(0);
      await walk.to("De l’eau au Mans", () => press("Publier la pétition"));
      await expect(page.getByText("Votre pétition est publiée")).toBeVisible();

      const { pages, fields, characters, presses, mails, serverMs } = walk;
      const figures = { pages, fields, characters, presses, mails, serverMs: Math.round(serverMs) };
      const description = JSON.stringify({ ...figures, personSeconds: Math.round(walk.personSeconds()) });
      testInfo.annotations.push({ type: "newcomer", description });
      expect({ pages, fields, mails }).toEqual({ pages: 7, fields: 5, mails: 1 });
      // Ten seconds are left to the servers: how long they take here says how busy this machine is.
      expect(walk.personSeconds()).toBeLessThan(170);

      // A resident signs; the campaign counts it; the letter can be prepared at once.
      const publicPage = page.getByRole("link", { name: "Voir la page publique" }).first();
      const path = `${await publicPage.getAttribute("href")}`;
      const visitor = await browser.newContext({ javaScriptEnabled, baseURL: process.env.E2E_APP_URL });
      const resident = await visitor.newPage();
      const amelie = address("amelie");
      await sign(resident, path, {
        ...{ firstName: "Amélie", lastName: "N’Diaye", email: amelie, postalCode: "72000" },
      });
      await resident.goto(linkIn(await mailbox.waitFor({ to: amelie }), "/signatures/lien/"));
      await resident.getByRole("button", { name: "Confirmer ma signature" }).click();
      await expect(resident.getByText("Merci, votre signature est confirmée")).toBeVisible();
      await page.goto(page.url().replace(/\?.*/, "/lettre"));
      await prepareLetter(page);
      await untilThere(resident, campaignPath(slug), "1 pétition · 1 signature");
      await visitor.close();
    });
  });
}
