import { expect, test } from "vitest";
import { mairieTitle } from "@/lib/directory/mairie-title";

const leMans = { name: "Le Mans", mairieOf: "la mairie du Mans" };
const third = { name: "Lyon 3e Arrondissement", mairieOf: "la mairie du 3e arrondissement de Lyon" };
const lHay = { name: "L’Haÿ-les-Roses", mairieOf: "la mairie de L’Haÿ-les-Roses" };

test.each([
  ["Mairie - Le Mans", leMans, "Mairie du Mans"],
  ["Mairie – Le Mans", leMans, "Mairie du Mans"],
  ["Mairie", leMans, "Mairie du Mans"],
  ["", leMans, "Mairie du Mans"],
  ["Mairie - L'Haÿ-les-Roses", lHay, "Mairie de L’Haÿ-les-Roses"],
  ["Mairie - Lyon 3e arrondissement", third, "Mairie du 3e arrondissement de Lyon"],
  ["Hôtel de ville  du Mans", leMans, "Hôtel de ville du Mans"],
  ["Mairie - Quartier d'Allonnes", leMans, "Mairie - Quartier d’Allonnes"],
])("%j", (recordName, place, title) => {
  expect(mairieTitle(recordName, place)).toBe(title);
});
