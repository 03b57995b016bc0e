import { describe, expect, test } from "vitest";
import { departments } from "@/lib/communes/departments";
import type { ElectedView, Sex } from "@/lib/directory/commune-directory";
import { messages } from "@/lib/i18n/messages";
import { fieldsFor, MERGE_FIELDS } from "@/lib/merge/merge-fields";
import { mergeValues } from "@/lib/merge/merge-values";
import { recipient } from "@/tests/factories/recipient";

const now = new Date("2026-12-01T13:05:00Z");
const commune = (
  insee: string,
  name: string,
  linkType: number | null,
  departmentCode = insee.slice(0, 2),
) => ({
  insee,
  name,
  linkType,
  departmentCode,
});
const mayor = (sex: Sex, name = "Camille Le Goff"): ElectedView => ({
  id: "1",
  name,
  sex,
  function: "",
  functionStart: null,
});
const valuesOf = (change: Partial<Parameters<typeof mergeValues>[0]> = {}) =>
  mergeValues({
    commune: commune("72181", "Le Mans", 2),
    directory: { mayor: mayor("F") },
    recipients: [recipient({ appellation: "Madame la Maire" })],
    collective: { name: "Les Tilleuls" },
    now,
    ...change,
  });

test("every field has its value", () => {
  expect(valuesOf()).toEqual({
    "commune.nom": "Le Mans",
    "commune.de": "du Mans",
    "commune.a": "au Mans",
    habitants: "habitant·es du Mans",
    mairie: "la mairie du Mans",
    ville: "la ville du Mans",
    "departement.nom": "Sarthe",
    "departement.de": "de la Sarthe",
    "maire.nom": "Camille Le Goff",
    "maire.appel": "Madame la Maire",
    "maire.civilite": "Madame",
    appel: "Madame la Maire",
    "collectif.nom": "Les Tilleuls",
    date: "1er décembre 2026",
    lieu_et_date: "Au Mans, le 1er décembre 2026",
  });
  expect(Object.keys(valuesOf())).toEqual([...MERGE_FIELDS]);
});

describe("of communes", () => {
  test.each([
    [commune("17300", "La Rochelle", 3), "de La Rochelle", "à La Rochelle", "la mairie de La Rochelle"],
    [commune("84007", "Avignon", 1), "d’Avignon", "à Avignon", "la mairie d’Avignon"],
    [commune("93045", "Les Lilas", 4), "des Lilas", "aux Lilas", "la mairie des Lilas"],
    [
      commune("94038", "L'Haÿ-les-Roses", 5),
      "de L’Haÿ-les-Roses",
      "à L’Haÿ-les-Roses",
      "la mairie de L’Haÿ-les-Roses",
    ],
    [
      commune("69383", "Lyon 3e Arrondissement", 0),
      "du 3e arrondissement de Lyon",
      "dans le 3e arrondissement de Lyon",
      "la mairie du 3e arrondissement de Lyon",
    ],
    [commune("93066", "Saint-Denis", 0), "de Saint-Denis", "à Saint-Denis", "la mairie de Saint-Denis"],
    [
      commune("97411", "Saint-Denis", 0, "974"),
      "de Saint-Denis",
      "à Saint-Denis",
      "la mairie de Saint-Denis",
    ],
    [
      commune("98735", "Hitiaa O Te Ra", null, "987"),
      "de Hitiaa O Te Ra",
      "à Hitiaa O Te Ra",
      "la mairie de Hitiaa O Te Ra",
    ],
  ])("$name", (place, de, a, mairie) => {
    const values = valuesOf({ commune: place });
    expect([values["commune.de"], values["commune.a"], values.mairie]).toEqual([de, a, mairie]);
    expect(values["commune.nom"]).not.toContain("'");
  });
});

describe("of départements", () => {
  test.each([
    ["34", "de l’Hérault"],
    ["42", "de la Loire"],
    ["40", "des Landes"],
    ["35", "d’Ille-et-Vilaine"],
    ["30", "du Gard"],
    ["75", "de Paris"],
    ["974", "de La Réunion"],
    ["988", "de Nouvelle-Calédonie"],
  ])("%s", (code, de) => {
    const place = commune(`${code}001`.slice(0, 5), "Ici", 1, code);
    expect(valuesOf({ commune: place })["departement.de"]).toBe(de);
  });

  test("each has its own", () => {
    for (const { code } of departments) {
      const values = valuesOf({ commune: commune("99999", "Ici", 1, code) });
      expect(values["departement.de"]).toMatch(/^(de |du |des |d’)/);
    }
  });
});

describe("of mayors", () => {
  test.each([
    ["F", "Madame la Maire", "Madame"],
    ["M", "Monsieur le Maire", "Monsieur"],
    [null, "Madame la Maire, Monsieur le Maire", "Madame, Monsieur"],
  ] as const)("%s", (sex, appellation, civility) => {
    const values = valuesOf({ directory: { mayor: mayor(sex) } });
    expect([values["maire.appel"], values["maire.civilite"]]).toEqual([appellation, civility]);
  });

  test("unknown, before any import", () => {
    expect(valuesOf({ directory: { mayor: null } })).toMatchObject({
      "maire.nom": "",
      "maire.appel": "Madame la Maire, Monsieur le Maire",
    });
  });

  test("what an organiser typed goes before the register", () => {
    const typed = recipient({ kind: "mayor", name: "Mme Le Goff", appellation: "Madame le Maire" });
    expect(valuesOf({ recipients: [recipient({ name: "X" }), typed] })).toMatchObject({
      "maire.nom": "Mme Le Goff",
      "maire.appel": "Madame le Maire",
      "maire.civilite": "Madame",
      appel: "Madame le Maire, Madame, Monsieur",
    });
  });
});

test("dates belong to letters alone", () => {
  expect(fieldsFor("letter")).toEqual([...MERGE_FIELDS]);
  expect(MERGE_FIELDS.filter((field) => !fieldsFor("petition").includes(field))).toEqual([
    "date",
    "lieu_et_date",
  ]);
});

test("the catalogue names and explains each field, and no other", () => {
  const words = (tree: object, path = ""): string[] =>
    Object.entries(tree).flatMap(([key, value]) =>
      "label" in value ? [path + key] : words(value, `${path}${key}.`),
    );
  expect(words(messages.merge.fields).sort()).toEqual([...MERGE_FIELDS].sort());
});
