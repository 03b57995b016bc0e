import { describe, expect, test } from "vitest";
import { type CopySource, composeCopy, fillCopy, onceRead, writtenAt } from "@/lib/mailings/compose-copy";
import { recipientKey } from "@/lib/mailings/copy-recipient";
import { needsApproval } from "@/lib/mailings/mailing-status";
import { textToPlain } from "@/lib/text/text-to-plain";

const NOW = new Date("2026-12-01T12:00:00Z");
const LE_MANS = { insee: "72181", name: "Le Mans", linkType: 2, departmentCode: "72" };
const ISSUED = { reference: "DOL-72181-0000000000", appUrl: "https://petitions.example.org" };
const mayor = { id: "1", name: "Camille Exemple", sex: "F" as const, function: "Maire", functionStart: null };

function source(overrides: Partial<CopySource> = {}, text: Partial<CopySource["mailing"]> = {}): CopySource {
  return {
    mailing: { title: "Objet", body: "Texte", closing: "", coSigners: "", place: "Montpellier", ...text },
    collective: {
      name: "Les *Tilleuls* {{date}}",
      postalAddress: "1, rue du Test\n34000 Montpellier",
      contactEmail: "contact@exemple.example",
      rnaNumber: "W341000000",
    },
    copy: {
      kind: "mayor",
      name: "Camille Exemple",
      function: "Maire du Mans",
      appellation: "Madame la Maire",
    },
    commune: LE_MANS,
    mayor,
    now: NOW,
    ...overrides,
  };
}
const plain = (one: CopySource) => textToPlain(composeCopy(one, ISSUED).content.body);

describe("one copy", () => {
  test("speaks of the recipient's commune, and is written at the sender's place", () => {
    const body = "À la mairie {{commune.de}}, {{lieu_et_date}}, {{maire.civilite}}.";
    expect(plain(source({}, { body }))).toContain(
      "À la mairie du Mans, Montpellier, le 1er décembre 2026, Madame.",
    );
    expect(composeCopy(source(), ISSUED).content).toMatchObject({
      placeAndDate: "Montpellier, le 1er décembre 2026",
      salutation: "Madame la Maire,",
      withoutList: true,
      counts: { signatures: 0 },
      sender: {
        lines: ["1, rue du Test", "34000 Montpellier", "contact@exemple.example", "RNA W341000000"],
      },
    });
  });

  test("a value is words: it makes nothing bold and is no field", () => {
    expect(plain(source({}, { body: "Par {{collectif.nom}}." }))).toContain("Par Les *Tilleuls* {{date}}.");
  });

  test("to a member of the council speaks to them, and of the mayor", () => {
    const copy = { kind: "councillor" as const, name: "Alix Durand", function: "", appellation: "" };
    const body = "{{appel}}, {{maire.nom}}";
    expect(plain(source({ copy }, { body }))).toContain("Madame, Monsieur, Camille Exemple");
  });

  test("an empty closing follows from the recipient; a typed one is filled", () => {
    expect(fillCopy(source()).closing).toContain("Madame la Maire");
    expect(fillCopy(source({}, { closing: "Bien à vous, {{maire.appel}}." })).closing).toBe(
      "Bien à vous, Madame la Maire.",
    );
  });

  test("says which field it cannot fill, and where", () => {
    const filled = fillCopy(
      source(
        { mayor: null, copy: { ...source().copy, kind: "mairie", name: "Mairie du Mans" } },
        {
          title: "Pour {{maire.nom}}",
          body: "Un\n{{inconu}} {{",
        },
      ),
    );
    expect(filled.problems).toMatchObject([
      { kind: "unfilled", field: "titre", line: 1 },
      { kind: "unknown", field: "texte", line: 2 },
      { kind: "malformed", field: "texte", line: 2 },
    ]);
  });

  test("a text without fields is read once for all", () => {
    const read = onceRead();
    expect(read("Texte")).toBe(read("Texte"));
    expect(read("Autre")).not.toBe(read("Texte"));
  });

  test("without a place is dated all the same", () => {
    expect(writtenAt("", NOW)).toBe("Le 1er décembre 2026");
  });
});

describe("who is the same recipient", () => {
  const one = {
    communeInsee: "72181",
    name: "Zoé Île",
    email: "Mairie@x.example",
    function: "",
    appellation: "",
  };
  test("whatever capitals and accents", () => {
    expect(recipientKey(one)).toBe(recipientKey({ ...one, name: "ZOE ILE", email: "mairie@x.example" }));
    expect(recipientKey(one)).not.toBe(recipientKey({ ...one, name: "Zoé Lac" }));
  });
});

test.each([
  [{ copies: 20, unseen: 0, approvedBefore: false }, false],
  [{ copies: 21, unseen: 0, approvedBefore: false }, true],
  [{ copies: 1, unseen: 20, approvedBefore: false }, true],
  [{ copies: 1500, unseen: 100, approvedBefore: true }, false],
])("whether a moderator looks first: %j", (known, expected) => {
  expect(needsApproval(known)).toBe(expected);
});
