import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typographe } from "@/lib/text/french-typography";

const words = (value: string) => value.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

describe("typographe", () => {
  it.each([
    ["l'école d'à côté", "l’école d’à côté"],
    ["Aujourd'hui, qu'il", "Aujourd’hui, qu’il"],
    ["l'« essai »", "l’«\u202fessai\u202f»"],
    ["l'11 novembre", "l’11 novembre"],
    ["Pourquoi ?", "Pourquoi\u202f?"],
    ["Pourquoi?", "Pourquoi\u202f?"],
    ["Quoi ?! Non !!", "Quoi\u202f?! Non\u202f!!"],
    ["(vraiment ?)", "(vraiment\u202f?)"],
    ["« Quoi ? »", "«\u202fQuoi\u202f?\u202f»"],
    ["«Quoi»", "«\u202fQuoi\u202f»"],
    ["Objet : la place", "Objet\u00a0: la place"],
    ["Objet: la place", "Objet\u00a0: la place"],
    ["un ; deux", "un\u202f; deux"],
    ["un; deux", "un\u202f; deux"],
    ["et puis... rien", "et puis… rien"],
    ["Partez !\u202fRevenez\u00a0!", "Partez\u202f!\u202fRevenez\u202f!"],
    [" !", "\u202f!"],
    ["« ", "«\u202f"],
  ])("%s", (before, after) => expect(typographe(before)).toBe(after));

  it.each([
    "à 14:05 précises",
    "https://exemple.fr/a?b=c;d'e:f!",
    "voir exemple.fr/quoi?",
    "equipe@exemple.fr;",
    "www.exemple.fr/l'avis?",
    "std::vector ::",
    ":sourire: ;-) :)",
    "a != b",
    "l’avis « déjà » composé".replace("« ", "«\u202f").replace(" »", "\u202f»"),
    "\"guillemets droits\" et 'simples'",
    "&eacute; reste",
    "....",
    "«",
    "»",
  ])("leaves alone: %s", (value) => expect(typographe(value)).toBe(value));

  const french = fc
    .array(
      fc.constantFrom(
        ..."ab1é'’\"«»;:!?.…()&-/= \u00a0\u202f\n",
        "l'",
        "...",
        "https://a.fr/?x:y",
        "a@b.fr",
        "\ue000",
        "👩‍🌾",
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join(""));

  it("is idempotent", () => {
    fc.assert(
      fc.property(french, (value) => typographe(typographe(value)) === typographe(value)),
      {
        numRuns: 5000,
      },
    );
  });

  it("adds and drops no word", () => {
    fc.assert(
      fc.property(french, (value) => {
        expect(words(typographe(value))).toEqual(words(value));
      }),
      { numRuns: 2000 },
    );
  });

  it("takes time in proportion to length", () => {
    for (const piece of ["a", "'", " ", "« ", "a:", "&a", "l'", ".", "!", "a.a"]) {
      const started = performance.now();
      typographe(piece.repeat(100_000 / piece.length));
      expect(performance.now() - started, piece).toBeLessThan(5000);
    }
  });
});
