import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ListRow } from "@/lib/letters/pdf/compile-job";
import { allFontFiles } from "@/lib/letters/pdf/font-files";
import { letterData } from "@/lib/letters/pdf/letter-data";
import { loadPrintableFonts } from "@/lib/letters/pdf/printable-fonts";
import { runCompiler } from "@/lib/letters/pdf/run-compiler";
import { sourceFile } from "@/lib/letters/pdf/source-file";
import { sampleLetter } from "./sample-letter";

const limits = { timeoutMs: 60_000, memoryBytes: 1024 ** 3 };
let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "doleances-test-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function job(rows: ListRow[], template?: string) {
  const data = letterData(sampleLetter(), { listed: rows.length, digits: 3 }, await loadPrintableFonts());
  await writeFile(join(directory, "letter.json"), JSON.stringify(data));
  await writeFile(join(directory, "rows.ndjson"), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  if (template === undefined) await copyFile(sourceFile("letter.typ"), join(directory, "letter.typ"));
  else await writeFile(join(directory, "letter.typ"), template);
  const outFile = join(directory, "letter.pdf");
  return { directory, outFile, fontFiles: allFontFiles(), createdAt: 1_780_000_000, rowsPerPart: 100 };
}

test("a glyph that no font has is refused by PDF/UA, without the name in the error", {
  timeout: 60_000,
}, async () => {
  const error = await runCompiler(await job([[1, "Ana 王小明", "72000", 1, 0]]), limits).catch(
    (reason) => reason,
  );
  expect(error).toMatchObject({ name: "LetterCompilationError", reason: "standard" });
  expect(error.message).not.toMatch(/Ana|王/);
});

test("a template that does not compile is said to be at fault", { timeout: 60_000 }, async () => {
  const failing = runCompiler(await job([], "#panic()"), limits);
  await expect(failing).rejects.toMatchObject({ reason: "layout" });
});

test("a page too many is refused: “page x / y” would lie", { timeout: 60_000 }, async () => {
  const template =
    '#context [#metadata(here().position().y.pt())<list-start>] #if json("part.json").pages.len() > 0 { pagebreak() } a';
  const failing = runCompiler(await job([[1, "Ana", "72000", 1, 0]], template), limits);
  await expect(failing).rejects.toMatchObject({ reason: "page-count" });
});

test("a font that is missing ends in a failure, not in a blank letter", { timeout: 60_000 }, async () => {
  const fontFiles = [...allFontFiles(), join(directory, "gone.ttf")];
  const failing = runCompiler({ ...(await job([])), fontFiles }, limits);
  await expect(failing).rejects.toMatchObject({ name: "LetterCompilationError", reason: "crash" });
});
