import { writeFile } from "node:fs/promises";
import { decodePDFRawStream, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { compileCover } from "@/lib/letters/pdf/compile-cover";
import type { CoverContent } from "@/lib/letters/pdf/cover-data";
import { checkWithQpdf, has, inFolder } from "./compile-sample";
import { count, type ReadPdf, readPdf } from "./read-pdf";
import { sampleLetter } from "./sample-letter";

const AT = new Date("2026-12-01T13:05:00Z");
const addressee = {
  name: "Mairie de Fontaine-l’Essai",
  function: "À l’attention de Madame la Maire",
  postalAddress: "Place de l’Essai\nBP 10\n72999 Fontaine-l’Essai",
};

async function cover(changes: Partial<CoverContent> = {}) {
  const bytes = await compileCover({ letter: sampleLetter(), pages: 4, addressee, ...changes }, AT);
  const outFile = inFolder(`cover-${bytes.length}.pdf`);
  await writeFile(outFile, bytes);
  return { bytes, outFile, pdf: await readPdf(outFile) };
}

/** Where each piece of text starts, in millimetres from the left and the top of the sheet. */
function starts({ document }: ReadPdf): { left: number; top: number }[] {
  const [page] = document.getPages();
  const stream = page?.node.Contents();
  if (!page || !(stream instanceof PDFRawStream)) throw new TypeError("Not a page");
  const contents = Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
  const mm = (points: number) => points * (25.4 / 72);
  return Array.from(contents.matchAll(/1 0 0 -1 ([\d.]+) ([\d.]+) cm/g), ([, x, y]) => ({
    left: mm(Number(x)),
    top: mm(page.getHeight() - Number(y)),
  }));
}

describe("the page on top of a posted letter", () => {
  test("says whom it goes to, what is enclosed and how to check it, on one page", {
    timeout: 60_000,
  }, async () => {
    const { pdf, outFile } = await cover();
    expect(pdf.pages).toHaveLength(1);
    for (const words of [
      "Collectif des fontaines",
      "RNA W720000000",
      "Mairie de Fontaine-l’Essai",
      "À l’attention de Madame la Maire",
      "72999 Fontaine-l’Essai",
      "Au Mans, le 1er décembre 2026",
      "Objet : rouvrir les fontaines de la ville",
      "Référence : DOL-72181-TESTTEST00",
      "12 signatures confirmées : 10 personnes habitent la commune, 2 personnes habitent ailleurs.",
      "la liste des signataires (12 noms).",
      "En tout, 4 pages numérotées, outre celle-ci.",
      "doleances.example/verifier/DOL-72181-TESTTEST00",
      "Le Collectif des fontaines",
    ])
      has(pdf, words);
    expect(pdf.text).not.toMatch(/recommand/i);
    await checkWithQpdf(outFile);
  });

  test("lists the files that go with the letter, on one page however long their titles are", {
    timeout: 60_000,
  }, async () => {
    const annex = (title: string, mediaType = "application/pdf", pages = 3) => ({
      ...{ fileId: "018f0000-0000-7000-8000-000000000000", title, name: "x.pdf", mediaType },
      ...{ bytes: 1000, pages, sha256: "0".repeat(64) },
    });
    const withAnnexes = (annexes: ReturnType<typeof annex>[]) => ({
      letter: { ...sampleLetter(), parts: { annexes } },
    });
    const { pdf } = await cover(
      withAnnexes([annex("Plan de la place"), annex("La place en 1950", "image/png", 1)]),
    );
    has(pdf, "la liste des signataires (12 noms) ;");
    has(pdf, "pièce jointe 1 : Plan de la place (PDF, 3 pages) ;");
    has(pdf, "pièce jointe 2 : La place en 1950 (image).");
    has(pdf, "En tout, 4 pages numérotées, outre celle-ci et les pièces jointes.");
    const long = Array.from({ length: 5 }, (_, rank) =>
      annex(`${rank} ${"un titre bien trop long ".repeat(6)}`),
    );
    const subject = "Rendre la place des Tilleuls à celles et ceux qui y vivent, ".repeat(3).slice(0, 150);
    const { letter } = withAnnexes(long);
    const { pdf: full } = await cover({ letter: { ...letter, subject } });
    expect(full.pages).toHaveLength(1);
  });

  test("is tagged, titled, in French, and claims PDF/UA-1", { timeout: 60_000 }, async () => {
    const { pdf, bytes } = await cover();
    expect(pdf.document.getTitle()).toBe("rouvrir les fontaines de la ville");
    expect(pdf.document.getCreationDate()).toEqual(AT);
    expect(String(pdf.catalog.get(PDFName.of("Lang")))).toBe("(fr)");
    expect(bytes.toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(["H1", "H2", "L", "LI", "Figure"].map((role) => count(pdf, role))).toEqual([1, 2, 1, 2, 1]);
  });

  test("is the same, byte for byte, when it is asked for again, at once or later", {
    timeout: 60_000,
  }, async () => {
    const [one, two] = await Promise.all([cover(), cover()]);
    expect(two.bytes.equals(one.bytes)).toBe(true);
  });

  test("fits eight lines under a long name, which alone show through the window", {
    timeout: 60_000,
  }, async () => {
    const long = "Mairie annexe de Saint-Essai-de-la-Lande-sur-la-Colline et des environs immédiats";
    const postalAddress = Array.from({ length: 8 }, (_, line) => `${line}, avenue de l’Essai`).join("\n");
    const letter = sampleLetter({
      sender: {
        name: "Collectif ".repeat(15).trim(),
        lines: Array(20).fill("Un lieu-dit assez long".repeat(3)),
      },
    });
    const { pdf } = await cover({ letter, addressee: { name: long, function: "", postalAddress } });
    expect(pdf.pages).toHaveLength(1);
    has(pdf, "7, avenue de l’Essai");
    const address = starts(pdf).filter(({ left, top }) => left > 100 && top < 95);
    expect(address.length).toBeGreaterThanOrEqual(10);
    for (const { left, top } of address) {
      expect(left).toBeCloseTo(105, 1);
      expect(top).toBeGreaterThan(45);
      expect(top).toBeLessThan(76.5);
    }
    expect(starts(pdf).filter(({ left, top }) => left > 88 && left < 104.9 && top < 99)).toEqual([]);
  });

  test("is made of what no form allows, too", { timeout: 60_000 }, async () => {
    const { pdf } = await cover({
      letter: sampleLetter({ subject: "mot ".repeat(90), signedBy: "Z".repeat(150) }),
      addressee: {
        name: "\u{1f4ee} ﷽ 王",
        function: "#panic()",
        postalAddress: Array(8).fill("m".repeat(150)).join("\n"),
      },
    });
    expect(pdf.pages).toHaveLength(1);
    has(pdf, "#panic()");
  });
});
