import type { Page } from "@playwright/test";
import { makeSignatures } from "../factories/make-signatures";
import { makeUser } from "../factories/make-user";
import { expect, test } from "./fixtures";
import { prepareLetter, publishPetition, untilThere } from "./story";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a letter to an address that nobody knows waits for a moderator", async ({
      page,
      browser,
      db,
      mailbox,
      address,
      enterAs,
      axe,
    }) => {
      test.setTimeout(120_000);
      const [unknown, organiser] = [address("inconnue"), address("organisatrice")];
      const check = async (one: Page) => (javaScriptEnabled ? axe(one) : undefined);

      // The organiser types an address, publishes, and sends.
      await enterAs(page.context(), await makeUser(db, { email: organiser }));
      const { id } = await publishPetition(page, unknown);
      expect((await page.goto("/moderation"))?.status()).toBe(404);
      await makeSignatures(db, { id }, 3);
      const letter = `/espace/petitions/${id}/lettre`;
      await page.goto(letter);
      await prepareLetter(page);
      await page.goto(`${letter}/envoyer`);
      await expect(page.getByText("En cours de vérification")).toBeVisible();
      await check(page);
      await page.getByRole("button", { name: "Confirmer l’envoi" }).click();
      await expect(page.getByText("En attente de la modération")).toBeVisible();
      await check(page);
      expect(await mailbox.list(unknown)).toEqual([]);

      // The moderator finds it in the queue, and decides.
      const context = await browser.newContext({ javaScriptEnabled, baseURL: process.env.E2E_APP_URL });
      const moderator = await makeUser(db, { role: "moderator" });
      await enterAs(context, moderator);
      const desk = await context.newPage();
      await desk.goto("/espace");
      await desk.getByRole("link", { name: "Modération" }).click();
      await desk.getByRole("link", { name: "Vérifier les adresses" }).click();
      await openRequest(desk, unknown);
      await desk.getByRole("button", { name: "Refuser l’adresse" }).click();
      await expect(desk.getByText("Remplissez ce champ")).toBeVisible();
      expect(await mailbox.list(unknown)).toEqual([]);
      await desk.getByRole("button", { name: "Accepter l’adresse" }).click();
      await expect(desk.getByText("La décision est enregistrée")).toBeVisible();
      await check(desk);

      // The letter arrives, once, and the organiser hears of it.
      const mail = await mailbox.waitFor({ to: unknown });
      expect(mail.attachments).toHaveLength(1);
      await mailbox.waitFor({ to: organiser, subject: "Adresse acceptée" });
      await untilThere(page, letter, "Remis au service de courriel");
      expect(await mailbox.list(unknown)).toHaveLength(1);

      // A moderator who is one no more finds nothing there, in the page that was open.
      await db.user.update({ where: { id: moderator.id }, data: { role: "organiser" } });
      expect((await desk.goto("/moderation"))?.status()).toBe(404);
      await context.close();
    });
  });
}

/** Other tests ask moderators too: the address may be on a page further on. */
async function openRequest(page: Page, email: string): Promise<void> {
  const examine = page.getByRole("link", { name: `Examiner ${email}` });
  const next = page.getByRole("link", { name: "Adresses suivantes" });
  await expect(examine.or(next)).not.toHaveCount(0);
  while ((await examine.count()) === 0) await page.goto((await next.getAttribute("href")) ?? "");
  await examine.click();
  await expect(page.getByRole("heading", { level: 1, name: email })).toBeVisible();
}
