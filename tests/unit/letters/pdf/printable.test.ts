import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  MISSING,
  PLAIN,
  type PrintableFonts,
  printableName,
  printableText,
} from "@/lib/letters/pdf/printable";
import { loadPrintableFonts } from "@/lib/letters/pdf/printable-fonts";

let fonts: PrintableFonts;
beforeAll(async () => {
  fonts = await loadPrintableFonts();
});

describe("a name as the list can print it", () => {
  test.each([
    ["Zoé d’Ölbach-Łęcka", "Zoé d’Ölbach-Łęcka"],
    ["Nguyễn Thị Ánh", "Nguyễn Thị Ánh"],
    ["Ольга Їжак", "Ольга Їжак"],
    ["محمد بن علي", "محمد بن علي"],
    ["שלומית", "שלומית"],
    ["नेहा क्षत्रिय", "नेहा क्षत्रिय"],
    ["Արամ", "Արամ"],
    ["ნინო", "ნინო"],
    ["Ɓintu Ɗoɔ Ŋɛ", "Ɓintu Ɗoɔ Ŋɛ"],
    ["e\u0301ric", "éric"],
  ])("%j stays itself", (name, expected) => {
    expect(printableName(name, fonts)).toBe(expected);
  });

  test.each([
    ["emoji", "👩‍👩‍👧 Zoé 🇫🇷 1️⃣ 😀👍🏽", "Zoé 1"],
    ["zero-width", "Zo\u200bé\ufeff Ma\u2060rtin", "Zoé Martin"],
    ["bidi marks", "\u202eZoé\u202c \u2066Martin\u2069\u200f", "Zoé Martin"],
    ["controls and line breaks", "Zoé\r\nMar\u0007tin\t\u0000", "Zoé Martin"],
    ["private use", "Zoé \ue000Martin\u{f0000}", "Zoé Martin"],
    ["soft hyphen", "Mar\u00adtin", "Martin"],
    ["tags", "Zoé\u{e0041}\u{e007f}", "Zoé"],
    ["lone surrogates", "Zo\ud800é", `Zo${MISSING}é`],
    ["letters no font has", "王小明 Zoé", `${MISSING.repeat(3)} Zoé`],
    ["accents on nothing", "\u0301Zoé \u06dfMartin", "Zoé Martin"],
    ["nothing but emoji", "😀", MISSING],
    ["nothing at all", " \u200b ", MISSING],
    ["Persian joiners kept, others not", "می\u200cخواهم a\u200cb", "می\u200cخواهم ab"],
  ])("%s", (_, name, expected) => {
    expect(printableName(name, fonts)).toBe(expected);
  });

  test("accents are capped: they would climb over the lines above", () => {
    expect(printableName(`Z${"\u0301".repeat(50)}oé`, fonts).length).toBeLessThan(9);
  });

  test("a name past 120 characters is cut, and says so", () => {
    const cut = printableName("Zoé ".repeat(100), fonts);
    expect([...cut].length).toBeLessThanOrEqual(120);
    expect(cut.endsWith("…")).toBe(true);
  });
});

test("a text keeps its spaces, and symbols that a font draws", () => {
  expect(printableText(" ► d’abord\u202f: \u00a0ensuite ☐\nfin ", fonts)).toBe(
    " ► d’abord\u202f: \u00a0ensuite ☐ fin ",
  );
});

test("whatever is typed, every cluster that comes out is one that a font draws", { timeout: 60_000 }, () => {
  const clusters = new Intl.Segmenter("fr");
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (value) => {
      for (const clean of [printableName(value, fonts), printableText(value, fonts)]) {
        const undrawn = Array.from(clusters.segment(clean), ({ segment }) => segment).filter(
          (segment) => !fonts.draws(segment),
        );
        expect(undrawn).toEqual([]);
        expect(clean.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test("the characters that are let through unseen are all drawn", () => {
  const undrawn = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => PLAIN.test(character) && !fonts.draws(character),
  );
  expect(undrawn).toEqual([]);
});
