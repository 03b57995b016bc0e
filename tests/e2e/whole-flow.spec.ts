import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { Page, TestInfo } from "@playwright/test";
import { makeMairieDesk } from "../factories/make-mairie-desk";
import { readPdf } from "../unit/letters/pdf/read-pdf";
import { expect, linkIn, type ReadMail, test } from "./fixtures";
import { COLLECTIVE, MAIRIE, prepareLetter, publishPetition, sign, TITLE, untilThere } from "./story";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("from a commune to the mairie’s inbox", async ({
      page,
      browser,
      db,
      mailbox,
      address,
      signIn,
      axe,
    }, testInfo) => {
      test.setTimeout(180_000);
      const mairie = address("mairie");
      // The directory has it: nobody need be asked before the letter leaves.
      await makeMairieDesk(db, { emails: [mairie] });
      const check = async (one: Page) => (javaScriptEnabled ? axe(one) : undefined);

      await signIn(page, address("organisatrice"));
      const { path, id } = await publishPetition(page, mairie);
      await check(page);

      // Residents: strangers with a browser of their own, and no cookie.
      const visitor = await browser.newContext({ javaScriptEnabled, baseURL: process.env.E2E_APP_URL });
      const resident = await visitor.newPage();
      const [amelie, nina] = [address("amelie"), address("nina")];
      await sign(resident, path, {
        firstName: "Amélie",
        lastName: "N’Diaye",
        email: amelie,
        postalCode: "72000",
        showName: true,
      });
      await check(resident);
      await confirmByLink(resident, await mailbox.waitFor({ to: amelie }));
      await expect(resident.getByText("Merci, votre signature est confirmée")).toBeVisible();
      await check(resident);

      await sign(resident, path, {
        firstName: "Нина",
        lastName: "Ковальчук",
        email: nina,
        postalCode: "35000",
      });
      const code = /\b(\d{3})[\s\u202f\u00a0]?(\d{3})\b/.exec((await mailbox.waitFor({ to: nina })).text);
      await resident.getByLabel("Code à six chiffres").fill(`${code?.[1]} ${code?.[2]}`);
      await resident.getByRole("button", { name: "Confirmer ma signature" }).click();
      await expect(resident.getByText("Merci, votre signature est confirmée")).toBeVisible();
      expect(await visitor.cookies()).toEqual([]);

      // The public page: counted, one name shown, the other not.
      // A public page is kept for ten seconds, and whoever comes first after that still gets the old one.
      await untilThere(resident, path, "2 signatures");
      await expect(resident.getByText("Amélie N’Diaye").first()).toBeVisible();
      await expect(resident.getByText("Ковальчук")).toHaveCount(0);
      expect(await resident.locator("script").count()).toBe(0);
      await check(resident);

      // The letter.
      await page.goto(`/espace/petitions/${id}/lettre`);
      await prepareLetter(page);
      await check(page);
      await page.getByRole("link", { name: "Passer à l’envoi" }).click();
      await expect(page.getByText(mairie)).toBeVisible();
      await check(page);
      await page.getByRole("button", { name: "Confirmer l’envoi" }).click();
      await expect(page.getByText("L’envoi est confirmé")).toBeVisible();

      // The mairie: one mail, the letter attached, everything in it.
      const mail = await mailbox.waitFor({ to: mairie });
      expect(mail.replyTo).toContain("eperon@doleances.example");
      expect(mail.attachments).toHaveLength(1);
      const pdf = Buffer.from(mail.attachments[0]?.base64 ?? "", "base64");
      await expectWholeLetter(pdf, testInfo);
      const reference = /DOL-72181-[0-9A-Z]{10}/.exec(mail.text)?.[0] ?? "none";
      await untilThere(page, `/espace/petitions/${id}/lettre`, "Remis au service de courriel");
      expect(await mailbox.list(mairie)).toHaveLength(1);

      // The check: genuine, by reference and by file; a file with one byte more is not.
      const clerk = await visitor.newPage();
      await clerk.goto("/verifier");
      await clerk.getByLabel("Référence de la lettre").fill(reference.toLowerCase().replaceAll("-", " "));
      await clerk.getByRole("button", { name: "Vérifier" }).click();
      await expect(clerk.getByText("Une lettre authentique porte cette référence")).toBeVisible();
      await expect(clerk.getByText(createHash("sha256").update(pdf).digest("hex"))).toBeVisible();
      await check(clerk);
      await compare(clerk, pdf);
      await expect(clerk.getByText("C’est bien le fichier envoyé")).toBeVisible();
      await compare(clerk, Buffer.concat([pdf, Buffer.from("\n")]));
      await expect(clerk.getByText("Ce n’est pas le fichier envoyé")).toBeVisible();

      // The petition no longer takes signatures.
      await untilThere(resident, path, "La lettre est partie à la mairie");
      await visitor.close();
    });
  });
}

async function confirmByLink(page: Page, mail: ReadMail): Promise<void> {
  await page.goto(linkIn(mail, "/signatures/lien/"));
  await page.getByRole("button", { name: "Confirmer ma signature" }).click();
}

async function compare(page: Page, file: Buffer): Promise<void> {
  await page
    .getByLabel(/Fichier PDF/)
    .setInputFiles({ name: "lettre.pdf", mimeType: "application/pdf", buffer: file });
  await page.getByRole("button", { name: "Comparer" }).click();
}

async function expectWholeLetter(pdf: Buffer, testInfo: TestInfo): Promise<void> {
  const file = testInfo.outputPath("letter.pdf");
  await writeFile(file, pdf);
  const { text } = await readPdf(file);
  for (const part of [
    COLLECTIVE,
    MAIRIE,
    "W722001234",
    TITLE,
    "Au Mans, le",
    "Ce que nous avons mesuré",
    "Trente-neuf degrés",
    "https://example.org/thermometre",
    "Planter dix arbres",
    "La ville se fera à pied",
    "<b>Texte en HTML</b>",
    "Ligue des arbres",
    "Amélie N’Diaye",
    "Нина Ковальчук",
  ]) {
    expect(text).toContain(part);
  }
}
