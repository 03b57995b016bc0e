import "server-only";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "@/lib/errors";
import type { LetterContent } from "@/lib/letters/letter-content";
import { allFontFiles } from "./font-files";
import { letterData } from "./letter-data";
import { loadPrintableFonts } from "./printable-fonts";
import { runCompiler } from "./run-compiler";
import { sourceFile } from "./source-file";

export type CopyToCompile = { content: LetterContent; createdAt: Date };

const LIMITS = { timeoutMs: 120_000, memoryBytes: 1024 ** 3 };

/**
 * Sets letters that no list of signatories follows, each as one tagged PDF/UA-1 file, in one process of its own:
 * starting it and reading the fonts is paid once. The same content and date give the same file, byte for byte.
 *
 * @returns a file for each, in order; `null` for one that could not be set.
 * @throws AppError `letter-compilation-failed` when the process itself failed.
 */
export async function compileCopies(copies: readonly CopyToCompile[]): Promise<(Buffer | null)[]> {
  if (copies.length === 0) return [];
  const fonts = await loadPrintableFonts();
  const directory = await mkdtemp(join(tmpdir(), "doleances-copies-"));
  try {
    await copyFile(sourceFile("letter.typ"), join(directory, "letter.typ"));
    await Promise.all(
      copies.map(({ content }, index) => {
        const data = letterData(content, { listed: 0, digits: 1 }, fonts);
        return writeFile(join(directory, `${index}.json`), JSON.stringify(data));
      }),
    );
    await runCompiler(
      {
        directory,
        outFile: "",
        fontFiles: allFontFiles(),
        createdAt: 0,
        rowsPerPart: 1,
        copies: copies.map(({ createdAt }, index) => ({
          name: String(index),
          createdAt: Math.floor(createdAt.getTime() / 1000),
        })),
      },
      LIMITS,
    );
    return await Promise.all(
      copies.map((_, index) => readFile(join(directory, `${index}.pdf`)).catch(() => null)),
    );
  } catch (cause) {
    throw new AppError("letter-compilation-failed", { cause });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
