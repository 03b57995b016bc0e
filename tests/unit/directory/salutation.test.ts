import { describe, expect, test } from "vitest";
import { automaticClosing, automaticSalutation } from "@/lib/directory/salutation";

const of = (...appellations: string[]) => appellations.map((appellation) => ({ appellation }));

describe("the first words of a letter", () => {
  test.each([
    [["Madame la Maire"], "Madame la Maire,"],
    [["Madame la Maire, Monsieur le Maire"], "Madame la Maire, Monsieur le Maire,"],
    [[""], "Madame, Monsieur,"],
    [[], "Madame, Monsieur,"],
    [
      [
        "Monsieur le Maire",
        "Monsieur l’Adjoint à la sécurité",
        "Mesdames et Messieurs les élu·es de la ville de Lyon",
      ],
      "Monsieur le Maire, Monsieur l’Adjoint à la sécurité, Mesdames et Messieurs les élu·es de la ville de Lyon,",
    ],
    // Nobody is called twice, however it was typed.
    [
      ["monsieur le maire", "Monsieur le Maire", "Madame la Maire, Monsieur le Maire"],
      "Monsieur le Maire, Madame la Maire,",
    ],
    // Whoever is not known comes last.
    [["", "Madame la Maire", "Madame, Monsieur"], "Madame la Maire, Madame, Monsieur,"],
    [[" ", ",", "Madame la Maire"], "Madame la Maire, Madame, Monsieur,"],
  ])("%j", (appellations, salutation) => {
    expect(automaticSalutation(of(...appellations))).toBe(salutation);
  });
});

test("the last words speak to the same people", () => {
  expect(automaticClosing(of("Madame la Maire"))).toBe(
    "Dans l’attente de votre réponse, nous vous prions d’agréer, Madame la Maire, l’expression de nos salutations citoyennes.",
  );
});
