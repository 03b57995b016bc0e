import { expect, test } from "vitest";
import { personName } from "@/lib/directory/person-name";

test.each([
  ["Camille", "LE GOFF", "Camille Le Goff"],
  ["ANNE-MARIE", "MARTIN", "Anne-Marie Martin"],
  ["Jeanne", "DE LA TOUR", "Jeanne de La Tour"],
  ["Dominique", "DE LA TOUR-D'EXEMPLE", "Dominique de La Tour-d’Exemple"],
  ["Noé", "D'ARTAGNAN", "Noé d’Artagnan"],
  ["Inès", "N'DIAYE-O'BRIEN", "Inès N’Diaye-O’Brien"],
  ["Élie", "DU PRÉ", "Élie du Pré"],
  ["Sam", "DE", "Sam De"],
  ["Lou", "van der Exemple", "Lou van der Exemple"],
  ["  Zoé ", " EXEMPLE   DUPONT ", "Zoé Exemple Dupont"],
  ["", "EXEMPLE", "Exemple"],
])("%s %s is written %s", (firstName, lastName, written) => {
  expect(personName(firstName, lastName)).toBe(written);
});
