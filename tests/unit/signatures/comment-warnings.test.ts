import { describe, expect, test } from "vitest";
import { commentWarnings } from "@/lib/signatures/comment-warnings";

describe("what a message should perhaps not make public", () => {
  test.each([
    ["Écrivez-moi : zoe.m@exemple.example", ["email"]],
    ["zoe (arobase) exemple.fr", ["email"]],
    ["zoe [at] exemple [point] fr", ["email"]],
    ["zoé@écoles.example", ["email"]],
    ["06 12 34 56 78", ["phone"]],
    ["Appelez le 01.02.03.04.05 !", ["phone"]],
    ["+33 (0)6 12 34 56 78", ["phone"]],
    ["0612345678", ["phone"]],
    ["0032 470 12 34 56", ["phone"]],
    ["Voir https://exemple.example/page", ["link"]],
    ["voir www.exemple.example", ["link"]],
    ["mon-site.fr est bien", ["link"]],
    ["Signez sur petitions.mon-site.org/ici", ["link"]],
    ["zoe@exemple.fr ou 06 12 34 56 78, sinon exemple.com", ["email", "phone", "link"]],
  ])("%s", (text, warnings) => {
    expect(commentWarnings(text)).toEqual(warnings);
  });

  test.each([
    "Pour mes 3 enfants, nés en 2015, 2018 et 2021.",
    "La place fait 1 250 m² et coûte 12 500 000 euros.",
    "J’habite au 72000 depuis 1998.",
    "Le 12/03/2026 à 14:30, il n’y avait personne.",
    "Bravo.Vraiment.Merci",
    "Un banc,une fontaine;rien de plus",
    "Je suis @ fond avec vous",
    "",
  ])("nothing: %s", (text) => {
    expect(commentWarnings(text)).toEqual([]);
  });

  test("five hundred characters made to be slow are read at once", () => {
    const texts = [
      "a.".repeat(250),
      "0 ".repeat(250),
      "a@".repeat(250),
      `${"a".repeat(499)}@`,
      "( at ".repeat(100),
    ];
    const started = performance.now();
    for (const text of texts) commentWarnings(text);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
