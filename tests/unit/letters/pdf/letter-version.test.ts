import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { digitsOf, letterData } from "@/lib/letters/pdf/letter-data";
import { loadPrintableFonts } from "@/lib/letters/pdf/printable-fonts";
import { checkWithQpdf, compile, has } from "./compile-sample";
import { sampleLetter } from "./sample-letter";

const sha256 = "0123456789abcdef".repeat(4);
const version = {
  number: 2,
  date: "1er décembre 2026",
  sha256,
  signed: [
    { number: 1, date: "21 novembre 2026", count: 7 },
    { number: 2, date: "1er décembre 2026", count: 5 },
  ],
};

test("the letter holds the hash of its text, and says who signed another one", {
  timeout: 60_000,
}, async () => {
  const { letter, outFile, pdf } = await compile({ content: sampleLetter({ version }) });
  expect(letter.pages).toBe(2);
  has(pdf, `version 2, du 1er décembre 2026. Empreinte SHA-256 : ${sha256}.`);
  has(pdf, "Ont signé : 7 personnes la version 1 (du 21 novembre 2026), 5 personnes la version 2");
  await checkWithQpdf(outFile);
  const again = await compile({ content: sampleLetter({ version }) });
  expect(await readFile(again.outFile)).toEqual(await readFile(outFile));
});

test("a letter from before there were versions says nothing of them", async () => {
  const size = { listed: 12, digits: digitsOf(12) };
  expect(letterData(sampleLetter(), size, await loadPrintableFonts()).version).toBe("");
});
