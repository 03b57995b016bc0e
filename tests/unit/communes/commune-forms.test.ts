import { describe, expect, test } from "vitest";
import { readCog } from "@/lib/communes/cog";
import { communeForms } from "@/lib/communes/commune-forms";
import { placeAndDate } from "@/lib/communes/place-and-date";

const cog = readCog();
const current = [...cog.communes, ...cog.uninhabited];
const byInsee = new Map(current.map((commune) => [commune.insee, commune]));

function formsOf(insee: string) {
  const commune = byInsee.get(insee);
  if (!commune) throw new Error(`No commune ${insee}`);
  return communeForms(commune);
}

describe("communeForms", () => {
  test.each([
    ["17300", "de La Rochelle", "à La Rochelle", "À La Rochelle"],
    ["42218", "de Saint-Étienne", "à Saint-Étienne", "À Saint-Étienne"],
    ["60703", "d’Aux Marais", "à Aux Marais", "À Aux Marais"],
    ["62427", "d’Hénin-Beaumont", "à Hénin-Beaumont", "À Hénin-Beaumont"],
    ["63448", "du Vernet-Chaméane", "au Vernet-Chaméane", "Au Vernet-Chaméane"],
    ["66104", "de Los Masos", "à Los Masos", "À Los Masos"],
    ["67180", "de Haguenau", "à Haguenau", "À Haguenau"],
    ["72181", "du Mans", "au Mans", "Au Mans"],
    ["75056", "de Paris", "à Paris", "À Paris"],
    ["76351", "du Havre", "au Havre", "Au Havre"],
    ["78311", "de Houilles", "à Houilles", "À Houilles"],
    ["83069", "d’Hyères", "à Hyères", "À Hyères"],
    ["84007", "d’Avignon", "à Avignon", "À Avignon"],
    ["93045", "des Lilas", "aux Lilas", "Aux Lilas"],
    ["94038", "de L’Haÿ-les-Roses", "à L’Haÿ-les-Roses", "À L’Haÿ-les-Roses"],
    ["98817", "du Mont-Dore", "au Mont-Dore", "Au Mont-Dore"],
    // Usage against INSEE.
    ["57757", "de Yutz", "à Yutz", "À Yutz"],
    // No TNCC overseas: the first letter decides, and H and Y are sounded in the Pacific.
    ["98724", "de Huahine", "à Huahine", "À Huahine"],
    ["98832", "de Yaté", "à Yaté", "À Yaté"],
    ["98820", "d’Ouvéa", "à Ouvéa", "À Ouvéa"],
    ["98809", "de L’Île-des-Pins", "à L’Île-des-Pins", "À L’Île-des-Pins"],
    ["97502", "de Saint-Pierre", "à Saint-Pierre", "À Saint-Pierre"],
    ["80829", "d’Y", "à Y", "À Y"],
    // One of each TNCC that the others do not show, among the names that could be read wrongly.
    ["26010", "d’Anneyron", "à Anneyron", "À Anneyron"],
    ["14333", "de Honfleur", "à Honfleur", "À Honfleur"],
    ["59295", "d’Hazebrouck", "à Hazebrouck", "À Hazebrouck"],
    ["14327", "d’Hérouville-Saint-Clair", "à Hérouville-Saint-Clair", "À Hérouville-Saint-Clair"],
    ["91691", "d’Yerres", "à Yerres", "À Yerres"],
    ["51410", "d’Œuilly", "à Œuilly", "À Œuilly"],
    ["29082", "d’Île-de-Batz", "à Île-de-Batz", "À Île-de-Batz"],
    ["2B134", "de L’Île-Rousse", "à L’Île-Rousse", "À L’Île-Rousse"],
    ["98613", "d’Uvea", "à Uvea", "À Uvea"],
    ["98722", "de Hitiaa O Te Ra", "à Hitiaa O Te Ra", "À Hitiaa O Te Ra"],
  ])("%s: %s", (insee, de, a, place) => {
    expect(formsOf(insee)).toEqual({
      de,
      a,
      place,
      residentsOf: `habitant·es ${de}`,
      mairieOf: `la mairie ${de}`,
      villeOf: `la ville ${de}`,
    });
  });

  test.each([
    ["98411", "des îles Saint-Paul et Nouvelle-Amsterdam", "Aux îles Saint-Paul et Nouvelle-Amsterdam"],
    ["98413", "de l’archipel des Crozet", "Dans l’archipel des Crozet"],
    ["98414", "de La Terre-Adélie", "En Terre-Adélie"],
    ["98901", "de l’île de Clipperton", "Sur l’île de Clipperton"],
  ])("%s, where nobody lives, is a land and not a town: %s", (insee, de, place) => {
    expect(formsOf(insee)).toMatchObject({ de, place });
    expect(formsOf(insee).villeOf).not.toContain("ville");
  });

  test("a name may come with a straight apostrophe", () => {
    const commune = { insee: "94038", name: "L'Haÿ-les-Roses", linkType: 5, departmentCode: "94" };
    expect(communeForms(commune).de).toBe("de L’Haÿ-les-Roses");
  });

  test("an arrondissement municipal is spoken of by its number", () => {
    const third = cog.aliases.find(({ code }) => code === "69383");
    expect(third && communeForms({ ...third, insee: third.code, departmentCode: "69" })).toEqual({
      de: "du 3e arrondissement de Lyon",
      a: "dans le 3e arrondissement de Lyon",
      place: "À Lyon 3e",
      residentsOf: "habitant·es du 3e arrondissement de Lyon",
      mairieOf: "la mairie du 3e arrondissement de Lyon",
      villeOf: "le 3e arrondissement de Lyon",
    });
  });

  test("all 45 arrondissements have their mairie", () => {
    const mairies = cog.aliases
      .filter(({ kind }) => kind === "arrondissement")
      .map(
        (one) => communeForms({ ...one, insee: one.code, departmentCode: one.insee.slice(0, 2) }).mairieOf,
      );
    expect(mairies).toHaveLength(45);
    expect(
      mairies.filter(
        (form) => !/^la mairie du (1er|\d+e) arrondissement de (Lyon|Marseille|Paris)$/.test(form),
      ),
    ).toEqual([]);
  });
});

describe("every commune of France", () => {
  const all = current.map((commune) => ({ commune, forms: communeForms(commune) }));
  const wrong = (isWrong: (one: (typeof all)[number]) => boolean) =>
    all.filter(isWrong).map(({ commune, forms }) => `${commune.insee} ${forms.de}, ${forms.a}`);
  const anyForm = (pattern: RegExp) =>
    wrong(({ forms }) => Object.values(forms).some((form) => pattern.test(form)));

  test("is there", () => {
    expect(all).toHaveLength(34_969);
  });

  test("has forms that are never empty and hold no straight apostrophe or stray space", () => {
    expect(wrong(({ forms }) => Object.values(forms).some((form) => form.length < 3))).toEqual([]);
    expect(anyForm(/'|^\s|\s$|\s\s|’\s/)).toEqual([]);
  });

  test("begins with what links it to a sentence", () => {
    expect(wrong(({ forms }) => !/^(?:de |d’|du |des )\S/.test(forms.de))).toEqual([]);
    expect(wrong(({ forms }) => !/^(?:à|au|aux|en|dans|sur) \S/.test(forms.a))).toEqual([]);
    // “dans”, “en” and “sur” are for lands without inhabitants, not for communes.
    expect(
      wrong(({ commune, forms }) => !cog.uninhabited.includes(commune) && /^(?:en|dans|sur) /.test(forms.a)),
    ).toEqual([]);
  });

  test("has one article, contracted when it must be", () => {
    expect(anyForm(/(?:^|\s)(?:de |à |d’)(?:Le|Les|le|les) /)).toEqual([]);
    expect(anyForm(/(?:^|\s)(?:du|des|au|aux) (?:(?:Le|La|Les|le|la|les) |[Ll]’)/)).toEqual([]);
    expect(anyForm(/(?:^|\s)d’(?:(?:La|Le|Les|la|le|les) |[Ll]’)/)).toEqual([]);
    expect(anyForm(/(?:^|\s)(?:du d[eu]|de d[eu]|des de|au à|à au|du au) /)).toEqual([]);
  });

  test("is not elided where INSEE marks the h as aspirate", () => {
    expect(wrong(({ commune, forms }) => commune.linkType === 0 && forms.de.startsWith("d’"))).toEqual([]);
    expect(
      wrong(({ commune, forms }) => /^H/.test(commune.name) && commune.linkType === 0 && /’h/i.test(forms.a)),
    ).toEqual([]);
  });

  test("is elided before a vowel, a mute h or a mute y, and before nothing else", () => {
    const elided = /^d’[aeiouœæhy]/i;
    expect(
      wrong(({ forms }) => forms.de.startsWith("d’") && !elided.test(forms.de.normalize("NFD"))),
    ).toEqual([]);
    expect(wrong(({ forms }) => /^de [aeiouœæ]/i.test(forms.de.normalize("NFD")))).toEqual([]);
  });

  test("keeps its whole name but for a contracted article, and its place line starts with a capital", () => {
    const inhabited = ({ commune }: (typeof all)[number]) => !cog.uninhabited.includes(commune);
    expect(
      wrong((one) => inhabited(one) && !one.forms.de.endsWith(one.commune.name.replace(/^Les? /, ""))),
    ).toEqual([]);
    expect(
      wrong(({ forms }) => !/^\p{Lu}/u.test(forms.place) || forms.place.slice(1) !== forms.a.slice(1)),
    ).toEqual([]);
    expect(wrong((one) => inhabited(one) && !/^(?:À|Au|Aux) /.test(one.forms.place))).toEqual([]);
  });
});

test("a letter is dated from its place, the day it is in Paris", () => {
  const leMans = { insee: "72181", name: "Le Mans", linkType: 2, departmentCode: "72" };
  expect(placeAndDate(leMans, new Date("2026-11-30T23:30:00Z"))).toBe("Au Mans, le 1er décembre 2026");
});
