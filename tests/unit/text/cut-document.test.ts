import { describe, expect, test } from "vitest";
import { wordsWithLinks } from "@/lib/text/bare-links";
import { cutDocument } from "@/lib/text/cut-document";
import { parseText } from "@/lib/text/parse-text";
import { textToPlain } from "@/lib/text/text-to-plain";

const cut = (markdown: string, most: number) => {
  const { document, whole } = cutDocument(parseText(markdown), most);
  return { text: textToPlain(document), whole };
};

describe("the beginning of a document", () => {
  test("is the document when it fits", () => {
    const document = parseText("Un **deux** trois.\n\n- quatre\n- cinq[^1]\n\n[^1]: six");
    expect(cutDocument(document, 30)).toEqual({ document, whole: true });
  });

  test.each([
    ["Un deux trois quatre", 12, "Un deux […]"],
    ["Un.\n\nDeux.\n\nTrois.", 8, "Un.\n\nDeux.\n\n[…]"],
    ["- un deux\n- trois quatre\n- cinq", 14, "- un deux\n- trois […]"],
    ["> un deux trois", 9, "> un deux […]"],
    ["**un deux** trois quatre", 13, "*un deux* trois […]"],
  ])("%j in %i characters", (text, most, expected) => {
    const result = cut(text, most);
    expect(result.whole).toBe(false);
    expect(result.text.replace(/\s*\[…\]/, " […]").trim()).toBe(expected.replace(/\s*\[…\]/, " […]").trim());
  });

  test("counts the addresses of links", () => {
    expect(cut("[a](https://exemple.example/long) b", 20).whole).toBe(false);
  });

  test("keeps the notes that there is room for, under their numbers", () => {
    const { text, whole } = cut(`Un[^1] deux[^2].\n\n[^1]: court\n[^2]: ${"long ".repeat(40)}`, 40);
    expect(whole).toBe(false);
    expect(text).toMatch(/^Un\[1\] deux\[2\]\.\n\n\[1\] court\n\n\[2\] long \[…\]$/);
  });

  test("never cuts a character in two", () => {
    expect(cut("🌳".repeat(20), 11).text.isWellFormed()).toBe(true);
  });
});

test("addresses among words are links, without the sign that follows", () => {
  expect(wordsWithLinks("Voir : https://a.example/b ; et https://c.example.")).toEqual([
    { type: "text", value: "Voir : " },
    { type: "link", href: "https://a.example/b", children: [{ type: "text", value: "https://a.example/b" }] },
    { type: "text", value: " ; et " },
    { type: "link", href: "https://c.example", children: [{ type: "text", value: "https://c.example" }] },
    { type: "text", value: "." },
  ]);
  expect(wordsWithLinks("")).toEqual([]);
});
