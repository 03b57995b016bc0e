import { describe, expect, test } from "vitest";
import { fieldErrorsOf } from "@/lib/forms/field-errors";
import { SCHEME_LABEL_MAX, SOURCE_MAX, thresholdSchema } from "@/lib/petitions/threshold-form";
import { webAddress } from "@/lib/petitions/web-address";

const scheme = { seuil: "dispositif", objectif: "900", seuil_nom: "Interpellation", seuil_source: "" };
const errorsOf = (form: Record<string, string>) => {
  const parsed = thresholdSchema.safeParse(form);
  return parsed.success ? {} : fieldErrorsOf(parsed.error);
};

describe("only the fields of the kind chosen are read", () => {
  const wrong = { objectif: "beaucoup", seuil_nom: "x".repeat(500), seuil_source: "javascript:alert(1)" };

  test("a tenth of the electors has no number of its own", () => {
    expect(thresholdSchema.parse({ ...wrong, seuil: "electeurs", objectif: "1" })).toEqual({
      thresholdKind: "electors",
      thresholdLabel: "",
      thresholdSource: "",
    });
    expect(errorsOf({ ...wrong, seuil: "electeurs" })).toEqual({});
  });

  test("a goal of one's own has a number alone, and is meant when nothing is chosen", () => {
    const own = { goal: 1000, thresholdKind: "own", thresholdLabel: "", thresholdSource: "" };
    expect(thresholdSchema.parse({ ...wrong, seuil: "propre", objectif: "1 000" })).toEqual(own);
    expect(thresholdSchema.parse({ objectif: "1 000" })).toEqual(own);
    expect(errorsOf({ ...wrong, seuil: "propre" })).toEqual({ objectif: "number" });
  });

  test("a scheme has all of them", () => {
    expect(errorsOf({ ...wrong, seuil: "dispositif" })).toEqual({
      objectif: "number",
      seuil_nom: "too-long",
      seuil_source: "source",
    });
  });

  test("a choice that is none is refused", () =>
    expect(errorsOf({ seuil: "tous", objectif: "1" })).toEqual({ seuil: "required" }));
});

describe("a scheme", () => {
  const label = (seuil_nom: string) => thresholdSchema.parse({ ...scheme, seuil_nom }).thresholdLabel;

  test("has a name on one line, without the quotation marks that the page adds", () => {
    expect(label(" Droit \u202e d’interpellation\n")).toBe("Droit d’interpellation");
    expect(label("« Droit d’interpellation »")).toBe("Droit d’interpellation");
    expect(label('"Pétition"')).toBe("Pétition");
    expect(label("x".repeat(SCHEME_LABEL_MAX))).toHaveLength(SCHEME_LABEL_MAX);
  });

  test.each([
    "",
    "https://ville.example/reglement?a=1",
    "ville.example/reglement",
    "Délibération du 3 mars 2024, art. 5",
    "Règlement : article 5",
    "x".repeat(SOURCE_MAX),
  ])("may have the source %j", (seuil_source) =>
    expect(thresholdSchema.parse({ ...scheme, seuil_source }).thresholdSource).toBe(seuil_source),
  );

  test.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "java\tscript:alert(1)//x",
    "data:text/html,x",
    "ftp://ville.example/x",
    "mailto:mairie@ville.example",
    "https://banque.example@ailleurs.example/",
    "https://",
  ])("has no source such as %j, and shows no link to it", (seuil_source) => {
    expect(webAddress(seuil_source)).toBeNull();
    const { seuil_source: refused } = errorsOf({ ...scheme, seuil_source });
    expect(refused ?? "words").toMatch(/^(source|words)$/);
    if (/^\S+:/.test(seuil_source)) expect(refused).toBe("source");
  });

  test("has no endless source", () =>
    expect(errorsOf({ ...scheme, seuil_source: "x".repeat(SOURCE_MAX + 1) })).toEqual({
      seuil_source: "too-long",
    }));
});

test("a link says which site it leads to", () => {
  expect(webAddress("www.ville.example/a")).toEqual({
    href: "https://www.ville.example/a",
    host: "ville.example",
  });
  expect(webAddress("https://xn--e1afmkfd.example/")?.host).toBe("xn--e1afmkfd.example");
  expect(webAddress("Délibération n° 12")).toBeNull();
});
