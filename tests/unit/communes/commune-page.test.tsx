import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CommunePage } from "@/components/communes/commune-page";
import type { CommuneDirectory, MairieView, Sex } from "@/lib/directory/commune-directory";
import { messages } from "@/lib/i18n/messages";

const NOTHING: CommuneDirectory = {
  mairie: null,
  mayor: null,
  electors: null,
  importedAt: { mairies: null, maires: null },
};
const MAIRIE: MairieView = {
  name: "Mairie - Le Mans",
  emails: ["accueil@mairie.example"],
  phones: ["02 00 00 00 00"],
  websites: ["https://mairie.example"],
  contactForms: ["https://mairie.example/contact"],
  addressLines: ["1 place de la Mairie"],
  postalCode: "72000",
  town: "Le Mans",
  latitude: null,
  longitude: null,
  openingHours: [{ from: 2, to: 2, slots: [{ opens: "09:00", closes: "12:00" }], comment: "" }],
  publicUrl: "https://annuaire.example/fiche",
  sourceModifiedAt: new Date("2026-08-09T12:00:00Z"),
};
const LE_MANS = {
  insee: "72181",
  name: "Le Mans",
  linkType: 2,
  departmentCode: "72",
  departmentName: "Sarthe",
  regionName: "Pays de la Loire",
  population: 146_249,
  postalCodes: ["72000", "72100"],
  formerCodes: [],
};

/** The words of the page with ordinary spaces, and its HTML. */
function render(directory: Partial<CommuneDirectory>) {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="fr" timeZone="Europe/Paris" messages={messages}>
      <CommunePage commune={LE_MANS} petitions={[]} directory={{ ...NOTHING, ...directory }} desks={[]} />
    </NextIntlClientProvider>,
  );
  const words = html.replace(/<[^>]+>/g, " ").replaceAll("\u2060", "");
  return { html, text: words.replace(/\s+/g, " ") };
}

const mayor = (sex: Sex) => ({
  id: "1",
  name: "Camille Le Goff",
  sex,
  function: "Maire",
  functionStart: new Date("2026-03-20"),
});

test("before any import: one quiet sentence, what the COG says, and the way to open a petition", () => {
  const { html, text } = render({});
  expect(text).toContain("Mairie du Mans Les coordonnées de cette mairie ne figurent pas encore ici.");
  expect(text).toContain("146 249 habitant·es");
  expect(text).not.toMatch(/Téléphone|Courriel|Horaires|Listes électorales|DILA|Répertoire national/);
  expect(html).toContain('href="/espace/petitions/nouvelle?commune=72181"');
});

test("everything that was imported, and the day of it", () => {
  const { html, text } = render({
    mairie: MAIRIE,
    mayor: mayor("F"),
    electors: { registered: 98_765, countedOn: new Date("2026-01-01"), source: "Essai" },
    importedAt: { mairies: new Date("2026-12-03"), maires: new Date("2026-12-01") },
  });
  expect(html).toContain('href="tel:0200000000"');
  expect(html).toContain('href="mailto:accueil@mairie.example"');
  expect(text).toContain("La maire Camille Le Goff depuis le 20 mars 2026");
  expect(text).toContain("Mardi : 9 h – 12 h");
  expect(text).toContain("98 765 personnes inscrites au 1er janvier 2026");
  expect(text).toContain("(DILA), fiche modifiée le 9 août 2026, importée le 3 décembre 2026.");
  expect(text).toContain("(ministère de l’Intérieur), importé le 1er décembre 2026.");
  expect(text).not.toContain("L’annuaire ne donne pas");
});

test.each<[Sex, string]>([
  ["F", "La maire Camille"],
  ["M", "Le maire Camille"],
  [null, "Maire Camille"],
])("a mayor of sex %s is %s", (sex, words) => {
  expect(render({ mayor: mayor(sex) }).text).toContain(words);
});

test.each([
  [MAIRIE.contactForms, "la mairie se joint par son formulaire."],
  [[], "la mairie se joint par la poste."],
])("without an e-mail address, with the forms %j: %s", (contactForms, advice) => {
  expect(render({ mairie: { ...MAIRIE, emails: [], contactForms } }).text).toContain(advice);
});

test("an address that is no web address is no link", () => {
  const hostile = ["javascript:alert(1)"];
  const { html } = render({
    mairie: { ...MAIRIE, websites: hostile, contactForms: hostile, publicUrl: "javascript:alert(2)" },
  });
  expect(html).not.toContain("javascript:");
});

test("once an import was made, a mairie that is not in it is said to be missing there", () => {
  const { text } = render({ importedAt: { mairies: new Date("2026-12-03"), maires: null } });
  expect(text).toContain("L’annuaire de l’administration n’indique pas les coordonnées de cette mairie.");
});
