import { describe, expect, test } from "vitest";
import { missingForPublication, recipientProblems } from "@/lib/petitions/petition-completeness";
import type { Threshold } from "@/lib/petitions/threshold";
import { unknownFootnotes } from "@/lib/petitions/unknown-footnotes";
import { recipient } from "@/tests/factories/recipient";

const mayor = recipient({ name: "Madame la Maire", email: "mairie@ville.example" });
const whole = {
  title: "Un banc",
  body: "Il faut un banc.",
  threshold: { kind: "own", goal: 10 } as Threshold,
  recipients: [mayor],
};

describe("before it is published, a petition", () => {
  test("is complete", () => expect(missingForPublication(whole)).toEqual({}));

  test.each([
    ["a title", { title: "  " }, { titre: "required" }],
    ["a text", { body: "\n \n" }, { texte: "required" }],
    ["a goal", { threshold: { kind: "own", goal: 0 } }, { objectif: "number" }],
    [
      "the name and the source of a scheme",
      { threshold: { kind: "scheme", goal: 50, label: "", source: "" } },
      { seuil_nom: "required", seuil_source: "required" },
    ],
    [
      "electors to take a tenth of",
      { threshold: { kind: "electors", goal: null, count: null } },
      { seuil: "electors" },
    ],
    ["somebody to be sent to", { recipients: [] }, { destinataires: "recipient" }],
    [
      "an address for each",
      { recipients: [mayor, { ...mayor, email: "" }] },
      { destinataire_2_courriel: "required" },
    ],
    ["a name for each", { recipients: [{ ...mayor, name: "" }] }, { destinataire_1_nom: "required" }],
    ["its notes", { body: "Voir[^1] et[^2].\n\n[^1]: Ici." }, { texte: "unknown-footnote" }],
  ] as const)("needs %s", (_what, change, errors) => {
    expect(missingForPublication({ ...whole, ...change })).toEqual(errors);
  });
});

test("who is written to by post needs a postal address, and no other", () => {
  const posted = recipient({ name: "Mairie", channel: "post" });
  expect(recipientProblems([mayor, posted])).toEqual({ destinataire_2_adresse: "required" });
  expect(recipientProblems([{ ...posted, postalAddress: "1, place\n72000 Le Mans" }])).toEqual({});
});

test("recipients need no function", () => expect(recipientProblems([mayor])).toEqual({}));

describe("calls to notes that are not there", () => {
  test.each([
    ["Rien ici.", []],
    ["Une[^1].\n\n[^1]: Note.", []],
    ["Une[^a], deux[^b], une[^a].", ["a", "b"]],
    ["- dans une liste[^x]\n\n> dans une citation[^y]\n\n## titre[^z]", ["x", "y", "z"]],
    ["Une[^1].\n\n[^1]: Note qui en appelle une autre[^2].", ["2"]],
    ["Un **gras[^9]**.", ["9"]],
    ["Des crochets [ordinaires] et un exposant ^2.", []],
  ])("%j", (text, labels) => expect(unknownFootnotes(text)).toEqual(labels));
});
