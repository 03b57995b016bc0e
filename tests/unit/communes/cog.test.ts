import { describe, expect, test } from "vitest";
import { cogVersion, readCog } from "@/lib/communes/cog";
import { communeLabel, postalCodesLabel } from "@/lib/communes/commune";
import { exportForms, showCommune } from "@/lib/communes/show-commune";

const cog = readCog();

describe("readCog", () => {
  test("reads what the product uses of a commune", () => {
    expect(cog.communes.find(({ insee }) => insee === "93066")).toMatchObject({
      name: "Saint-Denis",
      linkType: 0,
      departmentCode: "93",
      departmentName: "Seine-Saint-Denis",
      regionName: "Île-de-France",
      postalCodes: ["93200", "93210", "93380"],
      formerCodes: ["75059", "75066", "93059"],
    });
    expect(cog.version).toBe(cogVersion());
  });

  test("sets apart what has neither inhabitants nor mairie: the TAAF and Clipperton", () => {
    expect(cog.communes).toHaveLength(34_963);
    expect(
      cog.communes.filter(({ departmentCode }) => departmentCode === "984" || departmentCode === "989"),
    ).toEqual([]);
    expect(cog.uninhabited.map(({ insee, name }) => `${insee} ${name}`)).toEqual([
      "98411 Îles Saint-Paul et Nouvelle-Amsterdam",
      "98412 Archipel des Kerguelen",
      "98413 Archipel des Crozet",
      "98414 La Terre-Adélie",
      "98415 Îles Éparses de l’océan Indien",
      "98901 Île de Clipperton",
    ]);
  });

  test("keeps the six villages that died for France, and the overseas collectivités", () => {
    expect(cog.communes.filter(({ population }) => population === 0)).toHaveLength(6);
    expect(cog.communes.filter(({ linkType }) => linkType === null)).toHaveLength(88);
  });

  test("writes every name with the typographic apostrophe, and each has a postal code", () => {
    expect([...cog.communes, ...cog.aliases].filter(({ name }) => name.includes("'"))).toEqual([]);
    expect(cog.communes.filter(({ postalCodes }) => postalCodes.length === 0)).toEqual([]);
  });

  test("aliases lead to a commune of today", () => {
    const current = new Set(cog.communes.map(({ insee }) => insee));
    expect(cog.aliases.filter(({ insee }) => !current.has(insee))).toEqual([]);
    expect(cog.aliases.filter(({ kind }) => kind === "arrondissement")).toHaveLength(45);
  });

  test("no two communes have the same label", () => {
    expect(new Set(cog.communes.map(communeLabel)).size).toBe(cog.communes.length);
  });
});

describe("showCommune", () => {
  test("prints the forms of a commune", () => {
    expect(showCommune("72181")).toEqual({
      code: "72181",
      nom: "Le Mans",
      departement: "Sarthe",
      de: "du Mans",
      a: "au Mans",
      lieu: "Au Mans,",
      habitants: "habitant·es du Mans",
      mairie: "la mairie du Mans",
      ville: "la ville du Mans",
    });
  });

  test.each([
    ["93059", "93066", "la mairie de Saint-Denis"],
    ["75066", "93066", "la mairie de Saint-Denis"],
    ["2a004", "2A004", "la mairie d’Ajaccio"],
    ["69383", "69383", "la mairie du 3e arrondissement de Lyon"],
  ])("%s is shown as %s", (code, shown, mairie) => {
    expect(showCommune(code)).toMatchObject({ code: shown, mairie });
  });

  test("what nobody lives in is shown too, with the collectivité it belongs to", () => {
    expect(showCommune("98412")).toMatchObject({
      nom: "Archipel des Kerguelen",
      departement: "Terres australes et antarctiques françaises",
      de: "de l’archipel des Kerguelen",
    });
  });

  test.each(["", "00000", "98400", "72000x"])("there is no commune %j", (code) => {
    expect(showCommune(code)).toBeUndefined();
  });
});

test("exportForms gives a line for each commune and arrondissement", async () => {
  const lines: string[] = [];
  for await (const line of exportForms()) lines.push(line);
  expect(lines).toHaveLength(34_969 + 45);
  const shown = lines.map((line) => JSON.parse(line) as Record<string, string>);
  expect(new Set(shown.map(({ code }) => code)).size).toBe(lines.length);
  expect(shown.filter((one) => Object.values(one).some((value) => !value || value.includes("'")))).toEqual(
    [],
  );
  // A département is named, never numbered.
  expect(shown.filter(({ departement }) => /\d/.test(`${departement}`))).toEqual([]);
});

test.each([
  [[], ""],
  [["93200", "93210", "93380"], "93200, 93210, 93380"],
  [["69001", "69002", "69003", "69004"], "69001, 69002…"],
])("postalCodesLabel(%j): %s", (codes, label) => {
  expect(postalCodesLabel(codes)).toBe(label);
});
