import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { departmentForms } from "@/lib/communes/department-forms";
import { departmentCodesOf, departmentName, departments } from "@/lib/communes/departments";

describe("departmentForms", () => {
  test.each([
    ["34", "de l’Hérault"],
    ["42", "de la Loire"],
    ["75", "de Paris"],
    ["30", "du Gard"],
    ["40", "des Landes"],
    ["35", "d’Ille-et-Vilaine"],
    ["22", "des Côtes-d’Armor"],
    ["2A", "de la Corse-du-Sud"],
    ["974", "de La Réunion"],
    ["976", "de Mayotte"],
    ["988", "de Nouvelle-Calédonie"],
  ])("%s: %s", (code, de) => {
    expect(departmentForms(code)?.de).toBe(de);
  });

  test("there is none of an unknown code", () => {
    expect(departmentForms("20")).toBeUndefined();
  });

  test("no form has a straight apostrophe, nor “de” before a vowel", () => {
    const forms = departments.map(({ code }) => departmentForms(code)?.de ?? "");
    expect(forms.filter((form) => form.includes("'") || /^de [aeiou]/i.test(form.normalize("NFD")))).toEqual(
      [],
    );
  });
});

test("the table is the package’s, less what has no commune", () => {
  type Row = { code: string; nom: string; typeLiaison: number };
  const file = "node_modules/@etalab/decoupage-administratif/data/departements.json";
  const rows = JSON.parse(readFileSync(file, "utf8")) as Row[];
  const expected = rows
    .filter(({ code }) => code !== "984" && code !== "989")
    .map(({ code, nom, typeLiaison }) => ({ code, name: nom.replaceAll("'", "’"), linkType: typeLiaison }));
  expect(rows.map(({ code }) => departmentName(code))).toEqual(
    rows.map(({ nom }) => nom.replaceAll("'", "’")),
  );
  const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
  expect([...departments].sort(byCode)).toEqual(expected.sort(byCode));
});

test.each([
  ["72039", ["72"]],
  ["97400", ["974"]],
  ["20000", ["2A", "2B"]],
  ["2a004", ["2A"]],
])("%s begins like %j", (code, expected) => {
  expect(departmentCodesOf(code)).toEqual(expected);
});
