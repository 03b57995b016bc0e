import { readdir, readFile } from "node:fs/promises";
import { PDFDict, PDFName } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import type { CompileLetterInput } from "@/lib/letters/pdf/compile-letter";
import { checkWithQpdf, compile, has, inFolder, squeezed } from "./compile-sample";
import { count, footers } from "./read-pdf";
import { paragraph, sampleLetter, signatories, text } from "./sample-letter";

test("a letter says everything it was given, on numbered pages", { timeout: 60_000 }, async () => {
  const { letter, outFile, pdf } = await compile();
  expect(letter.pages).toBe(2);
  expect(letter.bytes).toBe((await readFile(outFile)).length);
  expect(letter.peakMemoryBytes).toBeGreaterThan(20 * 1024 ** 2);
  for (const words of [
    "Collectif des fontaines",
    "RNA W720000000",
    "Madame la Maire",
    "Au Mans, le 1er décembre 2026",
    "Objet : rouvrir les fontaines de la ville",
    "Nous demandons de l’eau fraîche sur les places.",
    "nos salutations respectueuses.",
    "Le Collectif des fontaines",
    "Les Amis de l’eau",
    "Vérifier cette lettre :",
    "Liste des signataires",
    "12 signatures confirmées : 10 personnes habitent la commune, 2 personnes habitent ailleurs.",
    "communication politique",
    "Ana Test1",
    "Ana Test12",
  ])
    has(pdf, words);
  expect(footers(pdf)).toEqual([
    [1, 2],
    [2, 2],
  ]);
  for (const page of pdf.pages) expect(squeezed(page)).toContain("Référence : DOL-72181-TESTTEST00");
  await checkWithQpdf(outFile);
});

test("a scheme that is invoked stands at the foot of the letter", { timeout: 60_000 }, async () => {
  const source = `https://ville.example/${"un-reglement-au-nom-sans-fin".repeat(8)}`;
  const threshold = { kind: "scheme", goal: 4500, label: "Pétition *citoyenne* #1", source } as const;
  const { letter, outFile, pdf } = await compile({ content: sampleLetter({ threshold }) });
  expect(letter.pages).toBe(2);
  has(pdf, "Seuil visé : 4 500 signatures, celui du dispositif « Pétition *citoyenne* #1 » de la commune");
  has(pdf, "n’ont été vérifiées.");
  await checkWithQpdf(outFile);
});

test("the file is tagged, titled, in French, and claims PDF/UA-1", { timeout: 60_000 }, async () => {
  const { outFile, pdf } = await compile();
  expect(pdf.document.getTitle()).toBe("rouvrir les fontaines de la ville");
  expect(pdf.document.getAuthor()).toBe("Le Collectif des fontaines");
  expect(pdf.document.getKeywords()).toContain("DOL-72181-TESTTEST00");
  expect(pdf.document.getCreationDate()).toEqual(new Date("2026-12-01T13:05:00Z"));
  expect(String(pdf.catalog.get(PDFName.of("Lang")))).toBe("(fr)");
  expect(String(pdf.catalog.lookup(PDFName.of("MarkInfo"), PDFDict))).toContain("/Marked true");
  const bytes = (await readFile(outFile)).toString("latin1");
  expect(bytes).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(bytes).toContain("<xmpTPg:NPages>2</xmpTPg:NPages>");
  expect(pdf.roles.slice(0, 1)).toEqual(["Document"]);
  expect(count(pdf, "H1")).toBe(2);
  expect(count(pdf, "Figure")).toBe(1);
});

test("the body keeps its words, its shapes and its notes", { timeout: 60_000 }, async () => {
  const { pdf, outFile } = await compile({
    content: sampleLetter({
      body: {
        blocks: [
          { type: "heading", level: 3, children: [text("Ce qui manque")] },
          paragraph("Injection : #eval(1) $x$ *b* <label> @ref // \\ ", {
            type: "strong",
            children: [text("en gras")],
          }),
          paragraph("Une note", { type: "footnoteReference", number: 1 }, " et ", {
            type: "link",
            href: "https://exemple.fr/releves",
            children: [text("un lien")],
          }),
          {
            type: "list",
            ordered: true,
            start: 3,
            items: [[paragraph("troisième")], [paragraph("quatrième")]],
          },
          { type: "quote", blocks: [paragraph("Il fait soif.")] },
          { type: "rule" },
          paragraph("Encore la note", { type: "footnoteReference", number: 1 }, { type: "break" }, "après"),
          paragraph("C'est l'été : d'éternel·les assoiffé·es !"),
        ],
        footnotes: [{ number: 1, blocks: [paragraph("Relevés de l’été."), paragraph("Deuxième alinéa.")] }],
      },
    }),
  });
  for (const words of [
    "Ce qui manque",
    "#eval(1) $x$ *b* <label> @ref // \\",
    "en gras",
    "Relevés de l’été.",
    "Deuxième alinéa.",
    "https://exemple.fr/releves",
    "3. troisième",
    "4. quatrième",
    "Il fait soif.",
    "C’est l’été : d’éterne",
  ])
    has(pdf, words);
  expect(count(pdf, "Note")).toBe(2);
  expect(count(pdf, "BlockQuote")).toBe(1);
  expect(count(pdf, "H2")).toBe(1);
  const bytes = pdf.document.context.enumerateIndirectObjects().map(([, object]) => String(object));
  expect(bytes.filter((object) => object.includes("(https://exemple.fr/releves)")).length).toBeGreaterThan(0);
  await checkWithQpdf(outFile);
});

test("sizes that no form allows still make a letter", { timeout: 120_000 }, async () => {
  const long = "mot ".repeat(25_000);
  const { pdf } = await compile({
    content: sampleLetter({
      body: { blocks: [paragraph(long), paragraph("x".repeat(5_000))], footnotes: [] },
      recipients: Array.from({ length: 40 }, (_, index) => ({ name: `Élu ${index}`, lines: ["Conseil"] })),
      closing: "Respectueusement. ".repeat(400),
      subject: "",
    }),
  });
  has(pdf, "Élu 39");
  has(pdf, "Le Collectif des fontaines");
});

test("the same letter and date give the same bytes, another date others", { timeout: 120_000 }, async () => {
  const options = { signatories: Array.from(signatories(400)), rowsPerPart: 100 };
  const [one, two] = [await compile(options), await compile(options)];
  const later = await compile({ ...options, createdAt: new Date("2026-12-02T00:00:00Z") });
  expect(two.letter.sha256).toBe(one.letter.sha256);
  expect(await readFile(two.outFile)).toEqual(await readFile(one.outFile));
  expect(later.letter.sha256).not.toBe(one.letter.sha256);
});

describe("failures", () => {
  const failure = (changes: Partial<CompileLetterInput>) =>
    compile(changes).then(
      () => undefined,
      (error: unknown) => error,
    );

  test("time runs out", { timeout: 60_000 }, async () => {
    const error = await failure({ timeoutMs: 1, outFile: inFolder("late.pdf") });
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: "letter-compilation-failed", cause: { reason: "timeout" } });
    expect((await readdir(inFolder(""))).filter((name) => name.startsWith("late"))).toEqual([]);
  });

  test("memory runs out", { timeout: 60_000 }, async () => {
    const error = await failure({ memoryBytes: 10 * 1024 ** 2 });
    expect(error).toMatchObject({ code: "letter-compilation-failed", cause: { reason: "memory" } });
  });

  test("the reader of signatories fails: the error is its own, and nothing is left behind", async () => {
    async function* broken() {
      yield* signatories(3);
      throw new RangeError("base de données");
    }
    const error = await failure({ signatories: broken(), outFile: inFolder("broken.pdf") });
    expect(error).toBeInstanceOf(RangeError);
    expect((await readdir(inFolder(""))).filter((name) => name.startsWith("broken"))).toEqual([]);
  });
});
