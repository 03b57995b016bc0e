import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText } from "@/lib/text/clean-text";

describe("cleanText", () => {
  it.each([
    ["line ends", "a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne"],
    ["controls", "a\u0000b\u0007c\u001b[31m\u009f\td", "abc[31m\td"],
    ["bidi overrides", "abc\u202edcba\u202c\u2066x\u2069\u200f", "abcdcbax"],
    ["zero-width and soft hyphens", "ma\u200bi\u00adrie\ufeff\u2060", "mairie"],
    ["decomposed accents", "e\u0301cole", "école"],
    ["lone surrogates", "a\ud800b\udc00", "a\ufffdb\ufffd"],
    ["stray joiners", "a\u200db\u200cc\u200d", "abc"],
    ["tags", "a\u{e0041}b", "ab"],
    ["Word’s bullets", "\uf0b7 un", "• un"],
    ["stacked marks", `x${"\u0300".repeat(40)}`, `x${"\u0300".repeat(8)}`],
  ])("%s", (_, before, after) => expect(cleanText(before)).toBe(after));

  it.each(["👩‍🌾 👨🏽‍🚒 🏳️‍🌈", "می‌خواهم", "क्‍ष", "Nguyễn Thị", "Ирина", "שלום", "œuvre « ça » 20 €"])(
    "keeps %s",
    (value) => expect(cleanText(value)).toBe(value.normalize("NFC")),
  );

  it("is idempotent and well formed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const once = cleanText(value);
        expect(cleanText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe("cleanLine", () => {
  it("keeps one line: nothing can be added to a header", () => {
    expect(cleanLine("  Une place\r\nBcc: x@exemple.fr \u2029 pour\ttous ")).toBe(
      "Une place Bcc: x@exemple.fr pour tous",
    );
  });
});
