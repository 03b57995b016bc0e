import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/** What the story's petition says: structure of the real texts, words of our own. */
export const TITLE = "Des arbres et des bancs place de l’Éperon";
export const BODY = `Nous, habitant·es du Mans, demandons **de l'ombre** sur la place.

## Ce que nous avons mesuré

Trente-neuf degrés le 12 août[^1], contre vingt-huit *sous les tilleuls* : voir [le relevé](https://example.org/releve?ete=2026&page=2).

1. Planter dix arbres.
2. Installer huit bancs, dont « quatre avec dossier ».

> La ville se fera à pied.

<b>Texte en HTML</b> & [piège](javascript:alert(1)).

[^1]: Relevé par nos soins, à l'ombre du café : https://example.org/thermometre
`;

export const COLLECTIVE = "Collectif de l’Éperon";
export const MAIRIE = "Mairie du Mans";

/** Signs a petition as a resident does; returns once the page that asks for the code is there. */
export async function sign(
  page: Page,
  path: string,
  person: { firstName: string; lastName: string; email: string; postalCode: string; showName?: boolean },
): Promise<void> {
  await page.goto(path);
  await page.getByLabel("Prénom", { exact: true }).fill(person.firstName);
  await page.getByLabel("Nom", { exact: true }).fill(person.lastName);
  await page.getByLabel("Adresse électronique").fill(person.email);
  await page.getByLabel("Code postal", { exact: true }).fill(person.postalCode);
  const boxes = page.getByRole("checkbox");
  await expect(boxes).toHaveCount(3);
  for (const box of await boxes.all()) await expect(box).not.toBeChecked();
  await page.getByLabel(/^Je signe cette pétition/).check();
  if (person.showName) await page.getByLabel(/affichés publiquement/).check();
  await page.getByRole("button", { name: "Signer la pétition" }).click();
  await expect(page.getByRole("heading", { name: "Regardez votre boîte aux lettres" })).toBeVisible();
}

/** From an empty space to a published petition; returns the public path. */
export async function publishPetition(
  page: Page,
  mairieAddress: string,
): Promise<{ path: string; id: string }> {
  await page.goto("/espace/petitions/nouvelle");
  await page.getByLabel("Nom du collectif ou de l’association").fill(COLLECTIVE);
  await page.getByLabel("Adresse postale").fill("3 place de l’Éperon\n72000 Le Mans");
  await page.getByLabel("Adresse électronique de contact").fill("eperon@doleances.example");
  await page.getByLabel(/Numéro RNA/).fill("W722001234");
  await page.getByRole("button", { name: "Continuer" }).click();

  await page.getByLabel("Dans quelle commune").fill("Le Mans");
  const option = page.getByRole("option", { name: /Le Mans/ }).first();
  if (await page.evaluate(() => document.querySelector('[role="combobox"]') !== null)) await option.click();
  await page.getByLabel("Titre").fill(TITLE);
  await page.getByRole("button", { name: "Continuer" }).click();

  await expect(page.getByRole("heading", { name: "Écrire la pétition" })).toBeVisible();
  await page.getByRole("textbox", { name: "Texte", exact: true }).fill(BODY);
  await page.getByRole("textbox", { name: "Objectif", exact: true }).fill("500");
  const recipient = page.locator("li").filter({ hasText: "Destinataire 1" });
  await recipient.getByLabel("Nom").fill(MAIRIE);
  await recipient.getByLabel("Fonction").fill("À l’attention de la maire");
  await recipient.getByRole("textbox", { name: "Adresse électronique" }).fill(mairieAddress);
  await page.getByLabel("Organisations citées").fill("Ligue des arbres\nAssociation « Marcher »");
  await page.getByRole("button", { name: "Enregistrer et voir l’aperçu" }).click();

  await expect(page.getByText("Aperçu : voici ce qui sera public")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ce que nous avons mesuré" })).toBeVisible();
  await page.getByRole("button", { name: "Publier la pétition" }).click();
  await expect(page.getByText("Votre pétition est publiée")).toBeVisible();
  const id = /petitions\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  const publicLink = page.getByRole("link", { name: "Voir la page publique" }).first();
  return { path: new URL((await publicLink.getAttribute("href")) ?? "", page.url()).pathname, id };
}

/** Goes there again and again, as somebody without scripts would, until the text is on the page. */
export async function untilThere(page: Page, path: string, text: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000, intervals: [1000] });
}

/** From the page of the letter to the link that leads to its sending. */
export async function prepareLetter(page: Page): Promise<void> {
  const ready = page.getByText("Passer à l’envoi");
  await page.getByRole("button", { name: "Préparer la lettre" }).click();
  // Going elsewhere before the answer is there would take the form back.
  await expect(page.getByText("La lettre se met en page").or(ready).first()).toBeVisible({ timeout: 30_000 });
  await untilThere(page, page.url(), "Passer à l’envoi");
}
