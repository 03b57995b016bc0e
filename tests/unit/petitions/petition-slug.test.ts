import { describe, expect, test } from "vitest";
import { freeSlug, isSlug, petitionSlug, SLUG_MAX, slugOf } from "@/lib/petitions/petition-slug";

describe("the address of a petition", () => {
  test.each([
    ["L’École, c’est ici !", "l-ecole-c-est-ici"],
    ["Cœur d’Œuvre — à Đà Nẵng", "coeur-d-oeuvre-a-da-nang"],
    ["  ---  ", ""],
    ["عريضة", ""],
    ["../../etc/passwd?x=<script>", "etc-passwd-x-script"],
  ])("%s → %s", (text, slug) => expect(slugOf(text)).toBe(slug));

  test("is the title and the commune", () => {
    expect(petitionSlug("Un banc place des Tilleuls", "Le Mans")).toBe("un-banc-place-des-tilleuls-le-mans");
  });

  test("does not name the commune twice", () => {
    expect(petitionSlug("Un banc au Mans", "Le Mans")).toBe("un-banc-au-mans-le-mans");
    expect(petitionSlug("Sauvons Sète", "Sète")).toBe("sauvons-sete");
    expect(petitionSlug("Lyonnaises, Lyonnais", "Lyon")).toBe("lyonnaises-lyonnais-lyon");
  });

  test("has one even when the title has no Latin letter", () => {
    expect(petitionSlug("عريضة", "L’Haÿ-les-Roses")).toBe("petition-l-hay-les-roses");
  });

  test("is cut between words", () => {
    const slug = petitionSlug("mot ".repeat(60), "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson");
    expect(slug.length).toBeLessThanOrEqual(SLUG_MAX);
    expect(slug).toMatch(/^mot(-mot)*-saint-remy/);
    expect(petitionSlug("x".repeat(500), "Y").length).toBeLessThanOrEqual(SLUG_MAX);
  });

  test("is the first one free", () => {
    expect(freeSlug("a", new Set())).toBe("a");
    expect(freeSlug("a", new Set(["a", "a-2", "a-4"]))).toBe("a-3");
  });

  test.each(["a", "un-banc-2"])("%s can be one", (value) => expect(isSlug(value)).toBe(true));
  test.each(["", "-a", "a--b", "A", "é", "a/b", "a".repeat(200)])("%j cannot", (value) =>
    expect(isSlug(value)).toBe(false),
  );
});
