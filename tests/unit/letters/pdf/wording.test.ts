import { expect, test } from "vitest";
import { enclosedLine, frenchNumber, listSentences, thresholdLine } from "@/lib/letters/pdf/wording";
import { sampleLetter } from "./sample-letter";

const plain = (value: string) => value.replace(/[\u00a0\u202f]/g, " ");
const sentences = (signatures: number, residents: number, listed = signatures) => {
  const counts = { signatures, residents, elsewhere: signatures - residents };
  return listSentences(sampleLetter({ counts }), listed).map(plain);
};

test("thousands take the narrow no-break space", () => {
  expect([0, 999, 1000, 1234567].map(frenchNumber)).toEqual([
    "0",
    "999",
    "1\u202f000",
    "1\u202f234\u202f567",
  ]);
});

test("French plural starts at two", () => {
  expect(plain(enclosedLine(1))).toBe("P. J. : liste des signataires (1 nom).");
  expect(plain(enclosedLine(1200))).toBe("P. J. : liste des signataires (1 200 noms).");
});

test("the list says how many, from where, and when it was closed", () => {
  expect(sentences(1234, 1100)).toEqual([
    "1 234 signatures confirmées : 1 100 personnes habitent la commune, 134 personnes habitent ailleurs. " +
      "Liste arrêtée le 1er décembre 2026 à 14 h 05.",
    "Le code postal des personnes qui habitent ailleurs est en italique.",
  ]);
  expect(sentences(1, 1)[0]).toMatch(/^1 signature confirmée : 1 personne habite la commune\. Liste/);
  expect(sentences(0, 0)).toEqual([
    "0 signature confirmée. Liste arrêtée le 1er décembre 2026 à 14 h 05.",
    "Aucun nom n’est transmis avec cette lettre.",
  ]);
});

const UNCHECKED =
  " Les signatures ont été recueillies en ligne et confirmées par courriel ; ni l’identité ni l’inscription sur " +
  "les listes électorales n’ont été vérifiées.";

test("a scheme is named with its number and its source", () => {
  const scheme = { kind: "scheme", goal: 4500, label: "Pétition citoyenne" } as const;
  expect(plain(thresholdLine({ ...scheme, source: "https://ville.example/reglement" }))).toBe(
    "Seuil visé : 4 500 signatures, celui du dispositif « Pétition citoyenne » de la commune " +
      `(source : ville.example/reglement).${UNCHECKED}`,
  );
});

test("a tenth of the electors says of how many, and that nobody was checked against the roll", () => {
  const electors = { kind: "electors", goal: 843, registered: 8421, countedOn: "1er janvier 2026" } as const;
  expect(plain(thresholdLine({ ...electors, source: "" }))).toBe(
    "Seuil visé : 843 signatures, un dixième des 8 421 électeur·rices inscrit·es dans la commune au " +
      `1er janvier 2026.${UNCHECKED}`,
  );
});
