import type { Page } from "@playwright/test";
import { makeCollective } from "../factories/make-collective";
import { makePetition } from "../factories/make-petition";
import { makeUser } from "../factories/make-user";
import { expect, linkIn, test } from "./fixtures";

/** Enough for any page here: past it, what is looked for cannot be reached. */
const STOPS_MAX = 80;

type Stop = { name: string; visible: boolean };

/** Where the keyboard is: what it is called, and whether one sees it. */
function readStop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return { name: "", visible: false };
    const label = "labels" in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
    const name = [element.getAttribute("aria-label"), label[0]?.textContent, element.textContent].find(
      Boolean,
    );
    // A box is framed with its label: the frame is the outline's place.
    const framed = [element, element.closest(".choice")].filter((one) => one !== null);
    const outlined = framed.some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    const { top, bottom, width, height } = element.getBoundingClientRect();
    const onScreen = bottom > 0 && top < innerHeight && width > 0 && height > 0;
    return { name: (name ?? element.tagName).trim(), visible: outlined && onScreen };
  });
}

/** Presses Tab until it is there; every stop on the way has to be seen. */
async function tabTo(page: Page, wanted: RegExp | string): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < STOPS_MAX; stops += 1) {
    await page.keyboard.press("Tab");
    const { name, visible } = await readStop(page);
    passed.push(name);
    expect(visible, `focus is seen on “${name}”`).toBe(true);
    if (name.match(wanted)) return;
  }
  throw new Error(`${wanted} cannot be reached; passed: ${passed.join(" · ")}`);
}

async function typeInto(page: Page, label: RegExp | string, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.type(text);
}

test("the first stop leads past the header", async ({ page, db }) => {
  const { slug } = await makePetition(db);
  for (const path of ["/", `/petitions/${slug}`, "/connexion", "/verifier"]) {
    await page.goto(path);
    await page.keyboard.press("Tab");
    expect(await readStop(page)).toEqual({ name: "Aller au contenu", visible: true });
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  }
});

test("signing and confirming with the keyboard alone", async ({ page, db, address, mailbox }) => {
  const petition = await makePetition(db);
  const email = address();
  await page.goto(`/petitions/${petition.slug}`);
  await typeInto(page, /^Prénom/, "Noëlle");
  await typeInto(page, /^Nom/, "D’Alençon");
  await typeInto(page, /^Adresse électronique/, email);
  await typeInto(page, /^Code postal/, "72000");
  await tabTo(page, /^Je signe cette pétition/);
  await page.keyboard.press("Space");
  await tabTo(page, /affichés publiquement/);
  await page.keyboard.press("Space");
  await tabTo(page, "Signer la pétition");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Regardez votre boîte aux lettres" })).toBeVisible();

  const mail = await mailbox.waitFor({ to: email });
  expect(linkIn(mail, "/signatures/lien/")).toBeTruthy();
  const [, code] = /\b(\d{6})\b/.exec(mail.text.replace(/(\d{3})[\s\u202f\u00a0](\d{3})/, "$1$2")) ?? [];
  await typeInto(page, /^Code à six chiffres/, code ?? "");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Merci, votre signature est confirmée")).toBeVisible();

  await tabTo(page, /Masquer mon nom/);
  await page.keyboard.press("Enter");
  await tabTo(page, "Oui, masquer mon nom");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Votre nom n’est plus affiché.")).toBeVisible();
  expect(await db.signature.findMany({ where: { petitionId: petition.id } })).toMatchObject([
    { firstName: "Noëlle", lastName: "D’Alençon", status: "confirmed", showName: false },
  ]);
});

test("opening a petition with the keyboard alone, its commune chosen in the list", async ({
  page,
  db,
  enterAs,
}) => {
  const owner = await makeUser(db);
  const collective = await makeCollective(db, { owner });
  await enterAs(page.context(), owner);
  await page.goto("/espace/petitions/nouvelle");
  const commune = page.getByRole("combobox", { name: /Dans quelle commune/ });
  await expect(commune).toHaveAttribute("aria-expanded", "false");
  await typeInto(page, /^Dans quelle commune/, "saint denis");
  await expect(commune).toHaveAttribute("aria-expanded", "true");
  // Escape leaves what was typed; an arrow opens the list again, and another goes down it.
  await page.keyboard.press("Escape");
  await expect(commune).toHaveAttribute("aria-expanded", "false");
  await expect(commune).toHaveValue("saint denis");
  await page.keyboard.press("ArrowDown");
  await expect(commune).toHaveAttribute("aria-expanded", "true");
  const active = () => commune.getAttribute("aria-activedescendant");
  await expect.poll(active).toBeTruthy();
  const first = await active();
  await page.keyboard.press("ArrowDown");
  await expect.poll(active).not.toBe(first);
  const option = page.locator(`[id="${await active()}"]`);
  await expect(option).toHaveAttribute("aria-selected", "true");
  await expect(option).toBeInViewport();
  const chosen = await option.textContent();
  await page.keyboard.press("Enter");
  await expect(commune).toHaveAttribute("aria-expanded", "false");
  const insee = await page.locator('input[name="insee"]').inputValue();
  expect(insee).toMatch(/^\d[\dAB]\d{3}$/);

  await typeInto(page, /^Titre/, "Un banc place de l’Église");
  await tabTo(page, "Continuer");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Écrire la pétition" })).toBeVisible();
  const [petition] = await db.petition.findMany({
    where: { collectiveId: collective.id },
    include: { commune: true },
  });
  expect(petition).toMatchObject({ communeInsee: insee, title: "Un banc place de l’Église" });
  expect(chosen).toContain(petition?.commune.name);
});

test("the text editor lets the keyboard in, through its buttons, and out again", async ({
  page,
  db,
  enterAs,
}) => {
  const owner = await makeUser(db);
  const draft = await makePetition(db, { owner, status: "draft" });
  await enterAs(page.context(), owner);
  await page.goto(`/espace/petitions/${draft.id}/modifier`);
  await expect(page.getByRole("toolbar")).toBeVisible();
  await tabTo(page, /^Texte$/);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Un texte");
  await tabTo(page, /^Objectif/);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("250");
  await tabTo(page, /^Enregistrer le brouillon/);
  await page.keyboard.press("Enter");
  await expect
    .poll(() => db.petition.findUniqueOrThrow({ where: { id: draft.id } }))
    .toMatchObject({ body: "Un texte", goal: 250 });
});
