import { expect, test } from "vitest";
import { hasPeopleList } from "@/lib/letters/letter-counts";
import { electedData } from "@/lib/letters/pdf/elected-data";
import { loadPrintableFonts } from "@/lib/letters/pdf/printable-fonts";
import { signedLine } from "@/lib/letters/pdf/wording";
import { sampleLetter } from "./sample-letter";

const plain = (value: string) => value.replace(/[\u00a0\u202f]/g, " ");
const counts = (signatures: number, elected = 0) => ({
  signatures,
  residents: signatures,
  elsewhere: 0,
  elected,
});
const organisations = [
  { name: "Vélo en Sarthe", url: "", confirmed: true },
  { name: "Nommée seulement", url: "", confirmed: false },
];

test("who signed is said kind by kind, when it is not people alone", () => {
  expect(signedLine(sampleLetter())).toBe("");
  const line = (content: Parameters<typeof sampleLetter>[0]) => plain(signedLine(sampleLetter(content)));
  expect(line({ organisations, counts: counts(1284, 12) })).toBe(
    "Cette lettre est signée par 1 organisation, 12 élu·es et 1 284 personnes, dont la liste est jointe. " +
      "Signatures arrêtées le 1er décembre 2026 à 14 h 05.",
  );
  expect(line({ counts: counts(0, 1) })).toMatch(/^Cette lettre est signée par 1 élu·e\. /);
});

test("there is a list of people unless others alone have signed", () => {
  expect(hasPeopleList(sampleLetter())).toBe(true);
  expect(hasPeopleList(sampleLetter({ counts: counts(0, 3) }))).toBe(false);
  expect(hasPeopleList(sampleLetter({ organisations, counts: counts(0) }))).toBe(false);
  expect(hasPeopleList(sampleLetter({ withoutList: true }))).toBe(false);
});

test("élu·es stand in a table, no word wider than its column", async () => {
  const person = {
    name: "Zoé\u202e Marchais",
    mandate: "Maire",
    territory: "Le Mans",
    party: "x".repeat(60),
    verified: true,
  };
  const data = electedData(
    sampleLetter({ elected: [person, { ...person, verified: false }] }),
    await loadPrintableFonts(),
  );
  expect(plain(data.title)).toBe("2 élu·es signataires :");
  expect(data.headers).toEqual(["Nom", "Mandat et territoire", "Parti ou groupe", "Vérification"]);
  expect(data.rows.map(([name, , , standing]) => [name, standing])).toEqual([
    ["Zoé Marchais", "vérifié"],
    ["Zoé Marchais", "déclaré"],
  ]);
  expect(data.rows[0]?.[2]?.split(" ").every((word) => word.length <= 24)).toBe(true);
});
