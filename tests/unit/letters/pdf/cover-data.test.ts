import { expect, test } from "vitest";
import { envelopeLines } from "@/lib/letters/pdf/cover-data";
import { enclosedList, enclosedPages } from "@/lib/letters/pdf/cover-wording";

const plain = (value: string) => value.replace(/[\u00a0\u202f]/g, " ");
const address = { name: "Mairie d’Essai", function: "", postalAddress: "1, rue du Puits\n72999 Essai" };

test("the envelope holds the function, then the address", () => {
  expect(envelopeLines({ ...address, function: "À l’attention du maire" })).toEqual([
    "À l’attention du maire",
    "1, rue du Puits",
    "72999 Essai",
  ]);
});

test("what the address repeats of the name or the function stands once", () => {
  const postalAddress = "MAIRIE D’ESSAI\n\nMaire\n 1, rue du Puits\n72999 Essai";
  expect(envelopeLines({ ...address, postalAddress, function: "maire" })).toEqual([
    "Maire",
    " 1, rue du Puits",
    "72999 Essai",
  ]);
});

test("French plural starts at two", () => {
  expect(plain(enclosedList(1))).toBe("la liste des signataires (1 nom).");
  expect(plain(enclosedList(1200))).toBe("la liste des signataires (1 200 noms).");
  expect(plain(enclosedPages(1))).toBe("En tout, 1 page, outre celle-ci.");
  expect(plain(enclosedPages(12))).toBe("En tout, 12 pages numérotées, outre celle-ci.");
});
