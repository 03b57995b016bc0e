import { expect, test } from "vitest";
import { canonicalOrganisation } from "@/lib/petitions/organisation-name";

test.each([
  ["Les Amis du parc", "LES AMIS DU PARC"],
  ["Les Amis du parc", "amis du  parc"],
  ["École à cœur", "Ecole a coeur"],
  ["L’Ombre portée", "l'ombre portee"],
  ["Ligue des droits – section 72", "Ligue des droits (section 72)"],
])("%s and %s are one organisation", (one, other) => {
  expect(canonicalOrganisation(one)).toBe(canonicalOrganisation(other));
});

test.each([
  ["Les Amis du parc", "Les Amis du port"],
  ["Solidaires 72", "Solidaires 53"],
  ["Attac", "Attac Le Mans"],
])("%s and %s are two", (one, other) => {
  expect(canonicalOrganisation(one)).not.toBe(canonicalOrganisation(other));
});

test("other writings are kept, signs alone are nothing, an article alone is a name", () => {
  expect(canonicalOrganisation("Друзья парка")).toBe("друзья парка");
  expect(canonicalOrganisation("!!! – 🌳")).toBe("");
  expect(canonicalOrganisation("LES")).toBe("les");
});
