import { describe, expect, it } from "vitest";
import { parseText } from "@/lib/text/parse-text";
import { textExcerpt } from "@/lib/text/text-excerpt";
import { textToPlain } from "@/lib/text/text-to-plain";

describe("textToPlain", () => {
  const plain = (markdown: string) => textToPlain(parseText(markdown));

  it.each([
    ["un **mot** et *un autre*", "un *mot* et _un autre_"],
    ["[le site](https://exemple.fr/a)", "le site (https://exemple.fr/a)"],
    ["https://exemple.fr/a et nous@exemple.fr", "https://exemple.fr/a et nous@exemple.fr"],
    ["[écrire](mailto:nous@exemple.fr)", "écrire (nous@exemple.fr)"],
    ["un\\\ndeux", "un\ndeux"],
    ["# Titre\n\nmot\n\n---\n\nmot", "Titre\n\nmot\n\n* * *\n\nmot"],
    ["- un\n- deux\n  1. trois\n  2. quatre", "- un\n- deux\n  1. trois\n  2. quatre"],
    ["> un\n>\n> deux", "> un\n> \n> deux"],
    ["l'avis ?", "l’avis\u202f?"],
    ["a[^x] b[^y]\n\n[^y]: Y\n[^x]: X **x**", "a[1] b[2]\n\n[1] X *x*\n\n[2] Y"],
    ["", ""],
  ])("%s", (markdown, expected) => expect(plain(markdown)).toBe(expected));
});

describe("textExcerpt", () => {
  const excerpt = (markdown: string, max: number) => textExcerpt(parseText(markdown), max);

  it("keeps short texts whole, on one line, without titles, marks, addresses or calls", () => {
    expect(
      excerpt("# Titre\n\nUn **mot**[^1]\\\net [un lien](https://exemple.fr).\n\n- Fin\n\n[^1]: note", 80),
    ).toBe("Un mot et un lien. Fin");
  });

  it.each([
    [10, "Une place…"],
    [11, "Une place…"],
    [16, "Une place pour…"],
    [22, "Une place pour tous,…".replace(",…", "…")],
    [23, "Une place pour tous, là"],
    [2, "U…"],
  ])("cuts at %d characters between words", (max, expected) => {
    expect(excerpt("Une place pour tous, là", max)).toBe(expected);
    expect(expected.length).toBeLessThanOrEqual(max);
  });

  it("never cuts a surrogate pair", () => expect(excerpt("🌳🌳🌳🌳", 3)).toBe("🌳🌳…"));
});
