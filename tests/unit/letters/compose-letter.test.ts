import { describe, expect, test } from "vitest";
import { composeLetter, type LetterSource } from "@/lib/letters/compose-letter";

const source: LetterSource = {
  reference: "DOL-72181-7K3M9Q2XFA",
  appUrl: "https://petitions.example.org",
  now: new Date("2026-12-01T13:05:00Z"),
  petition: {
    title: "Un banc place des Tilleuls",
    body: "Un **banc**[^1].\n\n[^1]: Une note.",
    slug: "un-banc-le-mans",
    salutation: "Madame la Maire,",
    closing: "Veuillez agréer nos salutations.",
  },
  collective: {
    name: "Les Tilleuls",
    postalAddress: "12, rue des Tilleuls\n72000 Le Mans",
    contactEmail: "contact@tilleuls.example",
    rnaNumber: "W721000000",
  },
  commune: { insee: "72181", name: "Le Mans", linkType: 2, departmentCode: "72" } as LetterSource["commune"],
  recipients: [
    { name: "Madame la Maire", function: "Maire du Mans" },
    { name: "Mairie du Mans", function: "" },
  ],
  organisations: [{ name: "Vélo en Sarthe", url: "", confirmed: false, version: null }],
  threshold: { kind: "own", goal: 10 },
  counts: { signatures: 12, residents: 9 },
};

describe("the letter", () => {
  const letter = composeLetter(source);

  test("is dated and placed as in Paris", () => {
    expect(letter.placeAndDate).toBe("Au Mans, le 1er décembre 2026");
    expect(letter.listClosedAt).toBe("le 1er décembre 2026 à 14\u00a0h\u00a005");
  });

  test("identifies its sender: addresses and RNA number (CRPA R112-9-1)", () => {
    expect(letter.sender).toEqual({
      name: "Les Tilleuls",
      lines: ["12, rue des Tilleuls", "72000 Le Mans", "contact@tilleuls.example", "RNA W721000000"],
    });
    expect(letter.signedBy).toBe("Les Tilleuls");
  });

  test("an informal group has no RNA line", () => {
    const informal = composeLetter({ ...source, collective: { ...source.collective, rnaNumber: null } });
    expect(informal.sender.lines.at(-1)).toBe("contact@tilleuls.example");
  });

  test("names each recipient, with a function if there is one", () => {
    expect(letter.recipients).toEqual([
      { name: "Madame la Maire", lines: ["Maire du Mans"] },
      { name: "Mairie du Mans", lines: [] },
    ]);
  });

  test("says where it can be checked, and where the petition is", () => {
    expect(letter.verifyUrl).toBe("https://petitions.example.org/verifier/DOL-72181-7K3M9Q2XFA");
    expect(letter.petition.url).toBe("https://petitions.example.org/petitions/un-banc-le-mans");
  });

  test("counts who lives elsewhere", () => {
    expect(letter.counts).toEqual({ signatures: 12, residents: 9, elsewhere: 3 });
  });

  test("keeps bold and notes of the text, and says nothing it was not given", () => {
    const body = JSON.stringify(letter.body);
    expect(body).toContain("Une note.");
    expect(body).toContain("strong");
    expect(letter).toMatchObject({
      subject: source.petition.title,
      salutation: "Madame la Maire,",
      closing: "Veuillez agréer nos salutations.",
      organisations: [{ name: "Vélo en Sarthe", url: "", confirmed: false }],
    });
  });

  test("names the scheme or the tenth that is invoked, and nothing of a goal of its authors'", () => {
    expect(letter).not.toHaveProperty("threshold");
    const scheme = { kind: "scheme", goal: 900, label: "Interpellation", source: "Règlement" } as const;
    expect(composeLetter({ ...source, threshold: scheme }).threshold).toEqual(scheme);
    const count = { registered: 8421, countedOn: new Date("2026-01-01"), source: "Insee" };
    expect(composeLetter({ ...source, threshold: { kind: "electors", goal: 843, count } }).threshold).toEqual(
      {
        kind: "electors",
        goal: 843,
        registered: 8421,
        countedOn: "1er janvier 2026",
        source: "Insee",
      },
    );
  });

  test("is the same for the same values, so that a change can be told", () => {
    expect(composeLetter(source)).toEqual(letter);
  });
});
