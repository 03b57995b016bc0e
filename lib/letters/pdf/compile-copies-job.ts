import "server-only";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type CompileJob, LetterCompilationError } from "./compile-job";
import { PdfAssembler } from "./pdf-assembler";
import { PdfWriter } from "./pdf-writer";
import { TypstEngine } from "./typst-engine";

type Made = { pages: number; bytes: number; sha256: string };

/**
 * Sets letters without a list, each as a file of its own; the figures are those of the last. One that cannot be
 * set leaves no file behind and keeps none of the others from theirs.
 */
export async function compileCopies(
  job: CompileJob,
  copies: NonNullable<CompileJob["copies"]>,
  releaseMemory: () => Promise<void>,
): Promise<Made> {
  const engine = new TypstEngine(job.directory, job.fontFiles);
  let made: Made = { pages: 0, bytes: 0, sha256: "" };
  for (const { name, createdAt } of copies) {
    const outFile = join(job.directory, `${name}.pdf`);
    try {
      engine.takeLetter(readFileSync(join(job.directory, `${name}.json`)));
      const total = engine.countPages();
      const assembler = new PdfAssembler(new PdfWriter(outFile));
      const part = { letter: true, pages: [], "first-page": 1, total };
      assembler.add(engine.compile(part, total, createdAt));
      made = assembler.finish();
    } catch (error) {
      rmSync(outFile, { force: true });
      if (!(error instanceof LetterCompilationError)) throw error;
    }
    await releaseMemory();
  }
  return made;
}
