import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect } from "vitest";
import { type CompileLetterInput, compileLetter } from "@/lib/letters/pdf/compile-letter";
import { type ReadPdf, readPdf } from "./read-pdf";
import { sampleLetter, signatories } from "./sample-letter";

const run = promisify(execFile);
let folder = "";
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "doleances-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A path in a folder that lasts as long as the test file. */
export const inFolder = (name: string) => join(folder, name);

/** Compiles the sample letter, changed at will, and reads it back. */
export async function compile(changes: Partial<CompileLetterInput> = {}) {
  files += 1;
  const outFile = inFolder(`${files}.pdf`);
  const letter = await compileLetter({
    content: sampleLetter(),
    signatories: signatories(12),
    createdAt: new Date("2026-12-01T13:05:00Z"),
    outFile,
    ...changes,
  });
  return { letter, outFile, pdf: await readPdf(outFile) };
}

/** `qpdf --check` where there is one; the reading above already fails on a file that is not sound. */
export async function checkWithQpdf(path: string): Promise<void> {
  const missing = await run("qpdf", ["--version"]).then(
    () => false,
    () => true,
  );
  if (!missing) await run("qpdf", ["--check", path]);
}

export const squeezed = (value: string) => value.replace(/[\s\u00a0\u202f]+/g, " ");
/** Without spaces: a change of font or a line break says nothing of the words. */
const bare = (value: string) => value.replace(/\s/g, "");
/** The letter says these words. */
export const has = (pdf: ReadPdf, words: string) => expect(bare(pdf.text)).toContain(bare(words));
