import "server-only";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "@/lib/errors";
import { type CoverContent, coverData } from "./cover-data";
import { allFontFiles } from "./font-files";
import { loadPrintableFonts } from "./printable-fonts";
import { type CompilerLimits, runCompiler } from "./run-compiler";
import { sourceFile } from "./source-file";

const LIMITS: CompilerLimits = { timeoutMs: 30_000, memoryBytes: 512 * 1024 ** 2 };

/** They are made while somebody waits: one at a time in a process, so that many clicks start few compilers. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Sets the page that goes on top of a posted letter, as a tagged PDF/UA-1 file of one A4 page, in a process of
 * its own. The same content and date give the same bytes.
 *
 * @throws AppError `letter-compilation-failed`; its cause says why, without a word of the letter.
 */
export function compileCover(content: CoverContent, createdAt: Date): Promise<Buffer> {
  const mine = last.then(() => compileAlone(content, createdAt));
  last = mine.catch(() => undefined);
  return mine;
}

async function compileAlone(content: CoverContent, createdAt: Date): Promise<Buffer> {
  const directory = await mkdtemp(join(tmpdir(), "doleances-cover-"));
  const outFile = join(directory, "cover.pdf");
  try {
    const data = coverData(content, await loadPrintableFonts());
    await writeFile(join(directory, "cover.json"), JSON.stringify(data));
    await copyFile(sourceFile("cover.typ"), join(directory, "cover.typ"));
    const job = {
      ...{ template: "cover" as const, directory, outFile, rowsPerPart: 0 },
      fontFiles: allFontFiles(),
      createdAt: Math.floor(createdAt.getTime() / 1000),
    };
    await runCompiler(job, LIMITS);
    return await readFile(outFile);
  } catch (cause) {
    throw new AppError("letter-compilation-failed", { cause });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
