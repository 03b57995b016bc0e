import { describe, expect, test } from "vitest";
import { parseText } from "@/lib/text/parse-text";
import { textToPlain } from "@/lib/text/text-to-plain";

const read = (markdown: string) => textToPlain(parseText(markdown));

describe("notes of other programs", () => {
  test("raised numbers find their lines, wherever those stand", () => {
    const text = [
      "Le tram<sup>1</sup> passe la nuit<sup>2</sup>.",
      "1 <https://journal.example/tram_de_nuit>",
      "Il passera encore.",
      "---",
      "2 [https://ville.example/a\\\\_b](https://ville.example/a_b)",
    ].join("\n\n");
    const { footnotes } = parseText(text);
    expect(footnotes.map(({ number }) => number)).toEqual([1, 2]);
    expect(read(text)).toBe(
      "Le tram[1] passe la nuit[2].\n\nIl passera encore.\n\n* * *\n\n[1] https://journal.example/tram_de_nuit\n\n[2] https://ville.example/a_b",
    );
  });

  test.each([
    ["Un¹ et deux².\n\n¹ Livre\n² Revue", "Un[1] et deux[2].\n\n[1] Livre\n\n[2] Revue"],
    ["Un<sup>1</sup>.\n\n[1] Livre", "Un[1].\n\n[1] Livre"],
    ["Un<sup>1</sup>.\n\n1. https://a.example", "Un[1].\n\n[1] https://a.example"],
  ])("%j", (text, expected) => expect(read(text)).toBe(expected));

  test.each([
    ["Vingt m<sup>2</sup> au 1<sup>er</sup> étage", "Vingt m² au 1er étage"],
    ["Trois m² ici.\n\n2 rue des Lilas", "Trois m² ici.\n\n2 rue des Lilas"],
    ["Un¹.\n\n1. Planter", "Un¹.\n\n1. Planter"],
    ["Un<sup>1</sup> puis m<sup>2</sup>.\n\n1 Livre\n\n2 rue", "Un[1] puis m².\n\n2 rue\n\n[1] Livre"],
    ["Un<sup>2</sup>.\n\n2 Livre", "Un².\n\n2 Livre"],
    ["Un<sup>1</sup>[^a].\n\n1 Livre\n\n[^a]: Autre", "Un¹[1].\n\n1 Livre\n\n[1] Autre"],
  ])("what is no note stays: %j", (text, expected) => expect(read(text)).toBe(expected));

  test("a long text of raised numbers ends soon", () => {
    const text = Array.from({ length: 999 }, (_, at) => `mot<sup>${at + 1}</sup>`).join(" ");
    expect(read(text.repeat(3))).toContain("mot⁹⁹⁹");
  });
});
