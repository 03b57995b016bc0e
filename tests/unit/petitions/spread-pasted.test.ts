import { describe, expect, test } from "vitest";
import { filledRows } from "@/lib/forms/numbered-rows";
import { readPastedLetter } from "@/lib/petitions/pasted-letter";
import { PETITION_FIELDS as NAMES } from "@/lib/petitions/petition-form";
import { QUESTION_ROWS } from "@/lib/petitions/question-fields";
import { recipientsOf } from "@/lib/petitions/recipient-fields";
import { GESTURE_FIELD } from "@/lib/petitions/recipient-gesture";
import { SOURCE_ROWS } from "@/lib/petitions/source-fields";
import { applySpreadGesture, PASTED_TEXT, SPREAD_PASTED } from "@/lib/petitions/spread-pasted";
import {
  COLLECTIVE_LETTER,
  HEADED_LETTER,
  NAMED_LETTER,
  PAGE_PETITION,
  PASTED_TEXTS,
} from "../campaigns/pasted-texts";

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const spread = (text: string, before: Record<string, string> = {}) =>
  applySpreadGesture({ ...before, [PASTED_TEXT]: text, [GESTURE_FIELD]: SPREAD_PASTED }) ?? {};

describe("a text that is pasted whole", () => {
  test.each(Object.entries(PASTED_TEXTS))("%s: no word of it is lost", (_name, pasted) => {
    const kept = new Set(words(Object.values(spread(pasted)).join("\n")));
    // What names a part of a letter, and the blanks that a field takes the place of.
    const said =
      /^(?:a|à|l|attention|des?|d|objet|sources|organisations|et|signataires|\d{1,2}|xx|la|le|du|département|collectif|monsieur|madame|maire|m|mme|habitant|es|mairie|ville)$/;
    expect(words(pasted).filter((word) => !kept.has(word) && !said.test(word))).toEqual([]);
  });

  test("a page: sources and organisations have their fields", () => {
    const values = spread(PAGE_PETITION);
    expect(filledRows(SOURCE_ROWS, values)).toHaveLength(3);
    expect(values[NAMES.coSigners]).toBe("Amis du rail\nVeilleuses d’Exemple");
    expect(values[NAMES.body]).not.toMatch(/Sources|signataires/);
  });

  test("a letter to named people: each has a row, with name and office", () => {
    const values = spread(NAMED_LETTER, { [NAMES.title]: "Sans titre" });
    expect(recipientsOf(values).map(({ name, function: office }) => [name, office])).toEqual([
      ["Camille Exemple", "Maire d’Exemple"],
      ["Les élu.e.s de la ville d’Exemple", ""],
    ]);
    expect(values[NAMES.title]).toBe("Position de la mairie sur le tramway de nuit (TDN)");
    expect(values[NAMES.salutation]).toBe("Madame La Maire, Mesdames et Messieurs les élu.e.s,");
    expect(filledRows(QUESTION_ROWS, values)).toEqual([
      { rubrique: "Concernant les rames", texte: "Combien roulent la nuit ?" },
      { rubrique: "Concernant les rames", texte: "Seront-elles vendues ?" },
    ]);
    expect(values[NAMES.body]).toContain("questions suivantes :\n\n[[questions]]\n\nNous souhaitons");
    expect(values[PASTED_TEXT]?.split("\n")).toEqual([
      "Groupe de travail Tramway",
      "Exemple le 30/11/2024",
      "Groupe Tramway de nuit",
      "Sans titre",
    ]);
  });

  test("organisations that sign under a heading of their own", () => {
    expect(readPastedLetter(COLLECTIVE_LETTER).organisations).toEqual(["Amis du rail", "Veilleuses 99"]);
  });

  test("a masthead, a list of who signs, a rule and notes: one closing, no rule, nothing above the salutation", () => {
    const values = spread(HEADED_LETTER);
    expect(values[NAMES.title]).toBe("Lettre des associations : gardez le tramway de nuit !");
    expect(values[NAMES.closing]).toMatch(/^Dans l'attente .* sentiments\.$/);
    expect(values[NAMES.coSigners]).toBe("Amis du rail\nLes Veilleuses 99");
    expect(values[NAMES.body]).toMatch(/^Nous vous interpellons/);
    expect(values[NAMES.body]).toMatch(/en mai\.\n\n2 \[https:\S+$/);
    expect(values[NAMES.body]).not.toMatch(/^---|attente|Signataires/m);
    expect(values[PASTED_TEXT]).toBe("**RAILS !**\nUNION DES GARES");
  });

  test("a heading that is too long for a title, or comes beside an object, is left to be seen", () => {
    const heading = `## ${"Un long titre ".repeat(12).trim()}`;
    const long = spread(`${heading}\n\nMadame,\n\nNous écrivons.\n\n---`);
    expect([long[NAMES.title], long[NAMES.body], long[PASTED_TEXT]]).toEqual([
      undefined,
      "Nous écrivons.",
      heading,
    ]);
    const both = spread("# Un titre\n\nObjet : un essai\n\nMadame,\n\nNous écrivons.");
    expect([both[NAMES.title], both[PASTED_TEXT]]).toEqual(["Un essai", "# Un titre"]);
  });

  test("the collective that carries the petition is not named beside itself", () => {
    const form = { [PASTED_TEXT]: COLLECTIVE_LETTER, [GESTURE_FIELD]: SPREAD_PASTED };
    expect(applySpreadGesture(form, "Les Amis du Rail")?.[NAMES.coSigners]).toBe("Veilleuses 99");
  });

  test.each([
    ["A l'attention de Camille Exemple Maire de Là", ["Camille Exemple", "Maire de Là"]],
    ["À l’attention de Zoé Essai, adjointe à l’école", ["Zoé Essai", "Adjointe à l’école"]],
    ["À l’attention du conseil municipal", ["Le conseil municipal", ""]],
    ["À l’attention des élu·es", ["Les élu·es", ""]],
    ["À l’attention de la maire", ["La maire", ""]],
  ])("%s", (line, [name, office]) => {
    const pasted = `${line}\n\nObjet : un essai\n\nMadame,\n\nNous écrivons.`;
    expect(readPastedLetter(pasted).recipients).toEqual([{ name, function: office }]);
  });
});

describe("a form that holds something already", () => {
  test("keeps it: the text comes after, and who is named is not named twice", () => {
    const before = {
      [NAMES.body]: "Déjà là.",
      [NAMES.salutation]: "Bonjour,",
      destinataire_1_nom: "CAMILLE EXEMPLE",
      destinataire_1_courriel: "maire@exemple.example",
    };
    const values = spread(NAMED_LETTER, before);
    expect(values[NAMES.body]).toMatch(/^Déjà là\.\n\nUne réunion/);
    expect(values[NAMES.salutation]).toBe("Bonjour,");
    expect(values[PASTED_TEXT]).toContain("Madame La Maire, Mesdames et Messieurs");
    expect(recipientsOf(values).map(({ name }) => name)).toEqual([
      "CAMILLE EXEMPLE",
      "Les élu.e.s de la ville d’Exemple",
    ]);
    expect(values.destinataire_1_courriel).toBe("maire@exemple.example");
  });

  test("is as it was when nothing was pasted, or another button pressed", () => {
    expect(spread(" ", { [NAMES.body]: "a" })[NAMES.body]).toBe("a");
    expect(applySpreadGesture({ [PASTED_TEXT]: "un texte" })).toBeNull();
  });
});
