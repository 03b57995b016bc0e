import { PDFDict, PDFName } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { checkWithQpdf, compile, has, squeezed } from "./compile-sample";
import { count, footers, type ReadPdf } from "./read-pdf";
import { sampleLetter, signatories } from "./sample-letter";

test("the list is one list, an item a signatory, whatever the number of parts", {
  timeout: 120_000,
}, async () => {
  const content = sampleLetter({ coSigners: [] });
  const whole = await compile({ content, signatories: signatories(700) });
  const parts = await compile({ content, signatories: signatories(700), rowsPerPart: 150 });
  for (const { pdf, outFile } of [whole, parts]) {
    expect(count(pdf, "L")).toBe(1);
    expect(count(pdf, "LI")).toBe(700);
    expect(count(pdf, "LBody")).toBe(700);
    await checkWithQpdf(outFile);
  }
  expect(parts.pdf.pages).toEqual(whole.pdf.pages);
  expect(footers(parts.pdf)).toEqual(whole.pdf.pages.map((_, index) => [index + 1, whole.pdf.pages.length]));
  expect(parentTreeFaults(parts.pdf)).toEqual([]);
});

/** Pages whose StructParents is not theirs alone in the parent tree. */
function parentTreeFaults(pdf: ReadPdf): number[] {
  const root = pdf.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  const nums = root.lookup(PDFName.of("ParentTree"), PDFDict).lookup(PDFName.of("Nums"));
  const keys = String(nums)
    .slice(1, -1)
    .trim()
    .split(/\s+/)
    .filter((_, index) => index % 4 === 0);
  const used = pdf.document.getPages().map((page) => String(page.node.get(PDFName.of("StructParents"))));
  return used.flatMap((key, index) => (keys.includes(key) && used.indexOf(key) === index ? [] : [index]));
}

describe("lengths of list", () => {
  test("nobody", { timeout: 60_000 }, async () => {
    const { letter, pdf } = await compile({
      content: sampleLetter({ counts: { signatures: 0, residents: 0, elsewhere: 0 } }),
      signatories: [],
    });
    expect(letter.pages).toBe(2);
    has(pdf, "Aucun nom n’est transmis avec cette lettre.");
  });

  test("one", { timeout: 60_000 }, async () => {
    const { letter, pdf } = await compile({ signatories: signatories(1) });
    expect(letter.pages).toBe(2);
    expect(count(pdf, "LI")).toBe(2);
  });

  test("rows that exactly fill a page, and one more", { timeout: 120_000 }, async () => {
    const long = await compile({ signatories: signatories(600) });
    const first = Number(
      / (\d+) Ana Test\1 72000 [^A]*Référence/.exec(squeezed(long.pdf.pages[1] ?? ""))?.[1],
    );
    expect(first).toBeGreaterThan(100);
    const [exact, more] = [
      await compile({ signatories: signatories(first) }),
      await compile({ signatories: signatories(first + 1) }),
    ];
    expect([exact.letter.pages, more.letter.pages]).toEqual([2, 3]);
    has(more.pdf, `Ana Test${first + 1}`);
  });

  test("names of several lines, in scripts that shape", { timeout: 60_000 }, async () => {
    const names = [
      "Anne-Charlotte Eugénie de Kergrist-Montalembert du Plessis",
      "عبد الرحمن بن عبد العزيز المنصوري الإدريسي",
      "श्रीमती लक्ष्मीप्रिया वेंकटरमणन राजगोपालाचारी",
      "W".repeat(100),
      "Ana Test",
    ];
    const { letter, pdf } = await compile({
      signatories: signatories(500, (index) => names[index % names.length] ?? ""),
      rowsPerPart: 100,
    });
    expect(footers(pdf)).toEqual(pdf.pages.map((_, index) => [index + 1, letter.pages]));
    expect(count(pdf, "LI")).toBe(501);
  });
});

test("names that break documents come out as text", { timeout: 60_000 }, async () => {
  const names = [
    "Нина Їжак",
    "Nguyễn Thị Ánh",
    "😀",
    "Zo\u200bé\u202e Martin",
    "Mar\ud800tin",
    "#eval(1)",
    "*Ana* _Bo_ $x^2$ `c`",
    "<label> @ref // fin",
    "\\u{41} \\ #[x]",
    "=SUM(A1)",
    "王小明",
  ];
  const { pdf } = await compile({
    signatories: signatories(names.length, (index) => names[index - 1] ?? ""),
  });
  for (const words of [
    "Нина Їжак",
    "Nguyễn Thị Ánh",
    "Zoé Martin",
    "Mar\ufffdtin",
    "#eval(1)",
    "*Ana* _Bo_ $x^2$ `c`",
    "<label> @ref // fin",
    "\\u{41} \\ #[x]",
    "=SUM(A1)",
    "\ufffd\ufffd\ufffd",
  ])
    has(pdf, words);
});

test("random characters of every script never make PDF/UA refuse the letter", {
  timeout: 60_000,
}, async () => {
  const { letter, pdf } = await compile({ signatories: signatories(1500, () => randomName()) });
  expect(footers(pdf)).toHaveLength(letter.pages);
  expect(count(pdf, "LI")).toBe(1501);
});

let seed = 20_261_201;
function random(below: number): number {
  seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
}

/** Two words of one block of Unicode or of many, accents, surrogates and unassigned characters included. */
function randomName(): string {
  const mixed = random(2) === 0;
  const block = random(0x120) * 0x80;
  const character = () => String.fromCharCode((mixed ? random(0x240) * 0x80 : block) + random(0x80));
  const word = () => Array.from({ length: 1 + random(14) }, character).join("");
  return `${word()} ${word()}`;
}
