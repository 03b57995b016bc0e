import "server-only";
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { copyFile, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { AppError } from "@/lib/errors";
import type { LetterContent, LetterSignatory } from "@/lib/letters/letter-content";
import type { ListRow } from "./compile-job";
import { allFontFiles } from "./font-files";
import { digitsOf, letterData } from "./letter-data";
import { breakName, nameRoom } from "./list-layout";
import { type PrintableFonts, printableName } from "./printable";
import { loadPrintableFonts } from "./printable-fonts";
import { runCompiler } from "./run-compiler";
import { sourceFile } from "./source-file";

export type CompileLetterInput = {
  content: LetterContent;
  /** In the order of the list; read once, never held in memory together. */
  signatories: AsyncIterable<LetterSignatory> | Iterable<LetterSignatory>;
  /** The same content and date give the same file, byte for byte. */
  createdAt: Date;
  /** Written whole or not at all; an older file is replaced. */
  outFile: string;
  timeoutMs?: number;
  memoryBytes?: number;
  /** Signatories set together in one run of Typst: more is not faster, and takes more memory. */
  rowsPerPart?: number;
};

export type CompiledLetter = { pages: number; bytes: number; sha256: string; peakMemoryBytes: number };

const DEFAULTS = { timeoutMs: 300_000, memoryBytes: 1024 ** 3, rowsPerPart: 5_000 };

/**
 * Sets the letter and its list of signatories as one tagged PDF/UA-1 file, in a process of its own. Throws
 * AppError `letter-compilation-failed`; its cause says why (LetterCompilationError), without a word of the letter.
 */
export async function compileLetter(input: CompileLetterInput): Promise<CompiledLetter> {
  const { content, signatories, createdAt, outFile } = input;
  const limits = {
    timeoutMs: input.timeoutMs ?? DEFAULTS.timeoutMs,
    memoryBytes: input.memoryBytes ?? DEFAULTS.memoryBytes,
  };
  const fonts = await loadPrintableFonts();
  const directory = await mkdtemp(join(tmpdir(), "doleances-letter-"));
  const partial = `${outFile}.${randomUUID()}.partial`;
  try {
    const digits = digitsOf(content.counts.signatures);
    const listed = await writeRows(join(directory, "rows.ndjson"), signatories, digits, fonts);
    const data = letterData(content, { listed, digits }, fonts);
    await writeFile(join(directory, "letter.json"), JSON.stringify(data));
    await copyFile(sourceFile("letter.typ"), join(directory, "letter.typ"));
    const job = {
      ...(data["has-list"] ? {} : { withoutList: true as const }),
      directory,
      outFile: partial,
      fontFiles: allFontFiles(),
      createdAt: Math.floor(createdAt.getTime() / 1000),
      rowsPerPart: input.rowsPerPart ?? DEFAULTS.rowsPerPart,
    };
    const { pages, bytes, sha256, peakMemoryBytes } = await compiled(() => runCompiler(job, limits));
    await rename(partial, outFile);
    return { pages, bytes, sha256, peakMemoryBytes };
  } finally {
    await rm(directory, { recursive: true, force: true });
    await rm(partial, { force: true });
  }
}

async function compiled<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (cause) {
    throw new AppError("letter-compilation-failed", { cause });
  }
}

/** Writes the rows of the list to a file as they come; returns how many there are. */
async function writeRows(
  path: string,
  signatories: CompileLetterInput["signatories"],
  digits: number,
  fonts: PrintableFonts,
): Promise<number> {
  const room = nameRoom(digits, fonts.width("0"));
  let count = 0;
  async function* lines() {
    let batch = "";
    for await (const signatory of signatories) {
      count += 1;
      batch += `${JSON.stringify(listRow(signatory, room, fonts))}\n`;
      if (batch.length < 65_536) continue;
      yield batch;
      batch = "";
    }
    yield batch;
  }
  await pipeline(lines, createWriteStream(path, { mode: 0o600 }));
  return count;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

function listRow(signatory: LetterSignatory, room: number, fonts: PrintableFonts): ListRow {
  const name = printableName(signatory.name, fonts);
  const lines = breakName(name, fonts.width, room);
  return [
    signatory.position,
    lines.length === 1 ? name : lines,
    printableName(signatory.postalCode, fonts),
    signatory.resident ? 1 : 0,
    RIGHT_TO_LEFT.test(name) ? 1 : 0,
  ];
}
