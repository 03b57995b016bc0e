import { describe, expect, test } from "vitest";
import { freeFieldKey, storedFreeFields } from "@/lib/campaigns/free-fields";
import { ALL_PROPOSALS, proposeFields } from "@/lib/campaigns/propose-fields";
import {
  questionsOfText,
  sourcesOfText,
  textOfQuestions,
  textOfSources,
} from "@/lib/campaigns/template-parts";
import {
  ARTICLE,
  CIRCULATED_LETTER,
  COLLECTIVE_LETTER,
  NAMED_LETTER,
  PAGE_PETITION,
  PASTED_TEXTS,
} from "./pasted-texts";

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Everything that a result shows to somebody who accepts or refuses. */
function shown(pasted: string, isAccepted: (id: string) => boolean): string {
  const { template, proposals } = proposeFields(pasted, isAccepted);
  const { title, body, salutation, closing, sources } = template;
  const accepted = proposals.filter(({ id }) => isAccepted(id)).map(({ source }) => source);
  return [title, body, salutation, closing, textOfSources(sources), ...accepted].join("\n");
}

describe("nothing is lost", () => {
  test.each(Object.entries(PASTED_TEXTS))("%s", (_name, pasted) => {
    const { proposals } = proposeFields(pasted);
    const choices: ((id: string) => boolean)[] = [ALL_PROPOSALS, () => false];
    for (const [index] of proposals.entries()) {
      choices.push((id: string) => id !== proposals[index]?.id);
      choices.push((id: string) => id === proposals[index]?.id);
    }
    for (const isAccepted of choices) {
      const kept = new Map<string, number>();
      for (const word of words(shown(pasted, isAccepted))) kept.set(word, (kept.get(word) ?? 0) + 1);
      for (const word of words(pasted)) {
        const left = kept.get(word) ?? 0;
        expect(left, `“${word}”`).toBeGreaterThan(0);
        kept.set(word, left - 1);
      }
    }
  });

  test.each(Object.entries(PASTED_TEXTS))("%s: all refused, the text is as it was", (_name, pasted) => {
    const { template } = proposeFields(pasted, () => false);
    expect(template.body.replace(/\s+/g, " ").trim()).toBe(pasted.replace(/\s+/g, " ").trim());
    expect(template).toMatchObject({ title: "", salutation: "", closing: "", sources: [], freeFields: [] });
  });

  test.each(Object.entries(PASTED_TEXTS))("%s: each proposal has a name of its own", (_name, pasted) => {
    const ids = proposeFields(pasted).proposals.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const refused = proposeFields(pasted, () => false).proposals.map(({ id }) => id);
    expect(refused).toEqual(expect.arrayContaining(ids));
  });
});

describe("a letter as it circulates", () => {
  const { template, proposals } = proposeFields(CIRCULATED_LETTER);
  const paragraphs = template.body.split("\n\n");

  test("loses the head that the letter has of its own, and the blank for signatures", () => {
    expect(
      proposals.filter(({ result, kind }) => result === "" && kind !== "lines").map(({ source }) => source),
    ).toEqual(["A [lieu],", "Le [date],", "[Signature]"]);
  });

  test("has its salutation and its closing in their places", () => {
    expect(template.salutation).toBe("{{maire.appel}},");
    expect(template.closing).toBe(
      "Nous vous prions d'agréer l'expression de notre considération distinguée.",
    );
  });

  test("names the commune in the form that the sentence asks for", () => {
    expect(paragraphs[0]).toContain("Nous, {{habitants}}, vous demandons");
    expect(paragraphs[1]).toContain("{{Mairie}} a promis");
    expect(paragraphs.at(-1)).toContain(
      "rendre les bancs {{commune.de}} à {{ville}}, et de fêter leur retour {{commune.a}}",
    );
    expect(paragraphs.at(-1)).toMatch(/^\{\{maire\.appel\}\}, nous vous/);
  });

  test("asks each group for the rest, the same blank once", () => {
    expect(template.freeFields.map(({ key, label, required }) => [key, label, required])).toEqual([
      ["nom_de_la_place", "Nom de la place", true],
      ["jour_de_la_fete", "Jour de la fête", true],
    ]);
    expect(paragraphs.at(-1)).toContain("le {{champ.jour_de_la_fete}}, sur {{champ.nom_de_la_place}}.");
  });

  test("has paragraphs in place of lines, across hyphens and pages", () => {
    expect(paragraphs).toHaveLength(3);
    expect(template.body).not.toMatch(/[^\n]\n[^\n]/);
    expect(template.body).toContain("bancs publics et sa fontaine");
    expect(template.body).toContain("les allées-et-venues");
    expect(template.body).toContain("et dans les Vallées, ont rendu");
  });

  test("keeps what a person refuses", () => {
    const refused = new Set(["p1", "p4-1", "lignes"]);
    const { body } = proposeFields(CIRCULATED_LETTER, (id) => !refused.has(id)).template;
    expect(body).toMatch(/^A \{\{commune\.nom\}\},\n\nNous, habitant·es de \[xx\], vous/);
    expect(body).toContain("bancs publics et\nsa fontaine");
  });
});

test("a line that calls the mayor is proposed once", () => {
  const { proposals } = proposeFields(CIRCULATED_LETTER);
  expect(proposals.filter(({ id }) => id.startsWith("p3")).map(({ kind }) => kind)).toEqual(["salutation"]);
  const { body, salutation } = proposeFields(CIRCULATED_LETTER, (id) => id !== "p3").template;
  expect([salutation, body]).toEqual(["", expect.stringContaining("Monsieur le Maire / Madame la Maire,")]);
});

describe("other texts of the same kinds", () => {
  test("a web page: a line is a paragraph, sources are numbered at its end", () => {
    const { template } = proposeFields(PAGE_PETITION);
    expect(template.body.split("\n\n")).toHaveLength(4);
    expect(template.sources).toEqual([
      { title: "Voir article : « Le conseil vote la fermeture »", url: "" },
      { title: "journal.example", url: "https://journal.example/tramway-de-nuit" },
      {
        title:
          "https://journal.example/vote ; Voir aussi la déclaration du conseil : https://conseil.example/declaration",
        url: "",
      },
    ]);
  });

  test("a letter to named people: its object is a title, links and notes stay", () => {
    const { template, proposals } = proposeFields(NAMED_LETTER);
    expect(template.title).toBe("position de la mairie sur le tramway de nuit (TDN)");
    expect(template.salutation).toBe("Madame La Maire, Mesdames et Messieurs les élu.e.s,");
    expect(proposals.map(({ kind }) => kind)).toEqual([
      ...["recipient", "recipient", "sender", "subject", "place-date", "salutation", "closing", "signature"],
    ]);
    expect(template.body).toContain("annoncé** [...] une");
    expect(template.body).toContain("rencontrer[^1] et lire [le rapport](https://ville.example/rapport).");
  });

  test("organisations of a département", () => {
    const { template } = proposeFields(COLLECTIVE_LETTER);
    expect(template.salutation).toBe("Madame, Monsieur,");
    expect(template.body).toContain("associations {{departement.de}}, souhaitons");
    expect(template.body).toContain("Les élu·es {{departement.de}} votent");
    // Signed by organisations whose list follows: nothing is taken out without knowing.
    expect(template.body).toContain("- Amis du rail");
  });

  test("an article: its links are none of our blanks", () => {
    const { template } = proposeFields(ARTICLE);
    expect(template.body).toContain("**[Pas sans nos trams !](#)**");
    expect(template.body).toContain("organisons-nous {{commune.a}} avec {{collectif.nom}}.");
    expect(template.freeFields).toEqual([]);
  });

  test("nothing, brackets alone, and a megabyte of them end", () => {
    expect(proposeFields("").template.body).toBe("");
    expect(proposeFields("[[[]]] [] [ ] [x").proposals).toEqual([]);
    expect(proposeFields("[xx] ".repeat(2_000)).proposals).toHaveLength(2_000);
  });
});

describe("parts of a template", () => {
  test("questions go to a text and back", () => {
    const text = "Où ?\n# Les rames\nCombien ?\nQuand ?\n#\nEt après ?";
    expect(questionsOfText(text)).toEqual([
      { heading: "", text: "Où ?" },
      { heading: "Les rames", text: "Combien ?" },
      { heading: "Les rames", text: "Quand ?" },
      { heading: "", text: "Et après ?" },
    ]);
    expect(textOfQuestions(questionsOfText(text))).toBe(text);
  });

  test("sources go to a text and back", () => {
    const text = "Le rapport https://ville.example/a\nUn livre";
    expect(textOfSources(sourcesOfText(text))).toBe(text);
  });

  test.each(["https://mairie.fr@ailleurs.example/a", "https://["])(
    "%s is no source: it stays words",
    (url) => {
      expect(sourcesOfText(`Le rapport ${url}`)).toEqual([{ title: `Le rapport ${url}`, url: "" }]);
    },
  );

  test("keys are plain, and each is one field's", () => {
    expect(freeFieldKey("Nom de l’école : Œuvre n° 1")).toBe("nom_de_l_ecole_oeuvre_n_1");
    expect(freeFieldKey("École", new Set(["ecole", "ecole_2"]))).toBe("ecole_3");
    expect(freeFieldKey("???")).toBe("reponse");
    expect(freeFieldKey("long ".repeat(40)).length).toBeLessThanOrEqual(40);
  });

  test("a column that holds something else holds no field", () => {
    expect(storedFreeFields([{ key: "a", label: "A" }])).toHaveLength(1);
    expect(storedFreeFields([{ key: "É", label: "A" }])).toEqual([]);
    expect(storedFreeFields(null)).toEqual([]);
  });
});
