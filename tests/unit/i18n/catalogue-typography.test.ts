import { describe, expect, it } from "vitest";
import { catalogueMessages, typographeCatalogue, typographeMessage } from "@/lib/i18n/catalogue-typography";

describe("typographeMessage", () => {
  it.each([
    ["L'adresse {email} n'est pas valide !", "L’adresse {email} n’est pas valide\u202f!"],
    ["Bonjour {name}!", "Bonjour {name}\u202f!"],
    ["Le maire d'{commune}", "Le maire d’{commune}"],
    ["<strong>Objet</strong> : {title}", "<strong>Objet</strong>\u00a0: {title}"],
    ["Lire l'<link>avis</link> ?", "Lire l’<link>avis</link>\u202f?"],
    [
      "{count, plural, =0 {Personne n'a signé !} one {# signature : merci} other {# d'ici}} ; merci",
      "{count, plural, =0 {Personne n’a signé\u202f!} one {# signature\u00a0: merci} other {# d’ici}}\u202f; merci",
    ],
    ["Le {date, date, ::yyyyMMdd}", "Le {date, date, ::yyyyMMdd}"],
    ["{kind, select, mayor {l'{x}} other {{y} !}}", "{kind, select, mayor {l’{x}} other {{y}\u202f!}}"],
  ])("%s", (message, expected) => {
    expect(typographeMessage(message)).toBe(expected);
    expect(typographeMessage(expected)).toBe(expected);
  });

  it("refuses a brace that is never closed", () => {
    expect(() => typographeMessage("Bonjour {name")).toThrow(SyntaxError);
  });
});

describe("a catalogue", () => {
  const catalogue = { form: { "l'id": "C'est ici", title: "Titre" } };

  it("is set without touching its keys", () => {
    expect(typographeCatalogue(catalogue)).toEqual({ form: { "l'id": "C’est ici", title: "Titre" } });
  });

  it("lists its messages with their paths", () => {
    expect(catalogueMessages(catalogue).map(({ path }) => path)).toEqual(["form.l'id", "form.title"]);
  });
});
