import { describe, expect, test } from "vitest";
import { readCog } from "@/lib/communes/cog";
import { communeForms } from "@/lib/communes/commune-forms";
import { placeAndDate } from "@/lib/communes/place-and-date";

const cog = readCog();
const byInsee = new Map(cog.communes.map((commune) => [commune.insee, commune]));

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
  const all = cog.communes.map((commune) => ({ commune, forms: communeForms(commune) }));
  const wrong = (isWrong: (one: (typeof all)[number]) => boolean) =>
    all.filter(isWrong).map(({ commune, forms }) => `${commune.insee} ${forms.de}`);

  test("is there", () => {
    expect(all).toHaveLength(34_963);
  });

  test("has forms that are never empty and hold no straight apostrophe, stray space or bracketed blank", () => {
    expect(
      wrong(({ forms }) =>
        Object.values(forms).some((form) => form.length < 3 || /['\s]{2}|'|^\s|\s$/.test(form)),
      ),
    ).toEqual([]);
  });

  test("has one article, contracted when it must be", () => {
    expect(
      wrong(({ forms }) => /^(?:de|à|d’) ?(?:Le|Les) /.test(forms.de) || /^à (?:Le|Les) /.test(forms.a)),
    ).toEqual([]);
    expect(
      wrong(({ forms }) => /^(?:du|des|au|aux) (?:Le|La|Les|L’|le|la|les|l’)(?: |$)/.test(forms.de)),
    ).toEqual([]);
    expect(wrong(({ forms }) => /^d’(?:La |Le |Les |L’)/.test(forms.de))).toEqual([]);
  });

  test("is not elided where INSEE marks the h as aspirate, nor before a consonant", () => {
    expect(wrong(({ commune, forms }) => commune.linkType === 0 && forms.de.startsWith("d’"))).toEqual([]);
    expect(
      wrong(({ forms }) => /^d’[^aeiouhy]/i.test(forms.de.normalize("NFD")) && !/^d’Œ/.test(forms.de)),
    ).toEqual([]);
  });

  test("is elided before a vowel", () => {
    expect(wrong(({ forms }) => /^de [aeiouœ]/i.test(forms.de.normalize("NFD")))).toEqual([]);
  });

  test("keeps its whole name but for a contracted article, and its place line starts with a capital", () => {
    expect(wrong(({ commune, forms }) => !forms.de.endsWith(commune.name.replace(/^Les? /, "")))).toEqual([]);
    expect(
      wrong(({ forms }) => !/^(?:À|Au|Aux) /.test(forms.place) || forms.place.slice(1) !== forms.a.slice(1)),
    ).toEqual([]);
  });
});

test("a letter is dated from its place, the day it is in Paris", () => {
  const leMans = { insee: "72181", name: "Le Mans", linkType: 2, departmentCode: "72" };
  expect(placeAndDate(leMans, new Date("2026-11-30T23:30:00Z"))).toBe("Au Mans, le 1er décembre 2026");
});
