/**
 * The process that compiles a letter: `node --expose-gc --import tsx compile-child.ts job.json`. Typst runs here, alone,
 * so that what it costs or breaks never touches the process that asked. Prints one CompileOutcome.
 */
import "server-only";
import { createReadStream, readFileSync } from "node:fs";
import type { Socket } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { compileCopies } from "./compile-copies-job";
import { type CompileJob, type CompileOutcome, LetterCompilationError, type ListRow } from "./compile-job";
import { groupPages, type ListPage, planPages, rowsUnder } from "./list-layout";
import { PdfAssembler } from "./pdf-assembler";
import { PdfWriter } from "./pdf-writer";
import { TypstEngine } from "./typst-engine";
import { NotTypstError } from "./typst-pdf";

async function main(): Promise<void> {
  endWithParent();
  const job: CompileJob = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
  const outcome = await outcomeOf(job);
  process.stdout.write(JSON.stringify(outcome));
}

/** Standard input is a pipe that closes when the process that asked dies: then nobody waits for the letter. */
function endWithParent(): void {
  process.stdin.on("close", () => process.exit(1)).resume();
  (process.stdin as Socket).unref();
}

async function outcomeOf(job: CompileJob): Promise<CompileOutcome> {
  try {
    const made = job.template === "cover" ? compileCoverPage(job) : await compileLetters(job);
    return { ok: true, ...made, peakMemoryBytes: peakMemoryBytes() };
  } catch (error) {
    if (error instanceof LetterCompilationError)
      return { ok: false, reason: error.reason, detail: error.message };
    const detail =
      error instanceof Error ? `${error.name} ${String(error.stack).split("\n")[1]?.trim()}` : "";
    return { ok: false, reason: error instanceof NotTypstError ? "assembly" : "crash", detail };
  }
}

type Made = { pages: number; bytes: number; sha256: string };

/** One page, and no list. */
function compileCoverPage(job: CompileJob): Made {
  const engine = new TypstEngine(job.directory, job.fontFiles, job.template);
  const assembler = new PdfAssembler(new PdfWriter(job.outFile));
  const data = { letter: false, pages: [], "first-page": 1, total: 1 };
  assembler.add(engine.compile(data, 1, job.createdAt));
  return assembler.finish();
}

/** Many copies share one engine, and its fonts: starting it costs more than setting a letter. */
async function compileLetters(job: CompileJob): Promise<Made> {
  return job.copies ? compileCopies(job, job.copies, releaseMemory) : compile(job);
}

async function compile(job: CompileJob): Promise<Made> {
  const engine = new TypstEngine(job.directory, job.fontFiles);
  if (job.withoutList) return compileAlone(engine, job);
  const opening = engine.measure();
  const pages = planPages(await heightsOf(job), rowsUnder(opening.listStart));
  const total = opening.pages + Math.max(0, pages.length - 1);
  const assembler = new PdfAssembler(new PdfWriter(job.outFile));
  const rows = rowsOf(job);
  let printed = 0;
  for (const part of groupPages(pages, job.rowsPerPart)) {
    const letter = printed === 0;
    const count = letter ? opening.pages + Math.max(0, part.length - 1) : part.length;
    const data = { letter, pages: await takePages(rows, part), "first-page": printed + 1, total };
    assembler.add(engine.compile(data, count, job.createdAt));
    printed += count;
    await releaseMemory();
  }
  return assembler.finish();
}

/** The letter that no list follows. */
function compileAlone(engine: TypstEngine, job: CompileJob): Made {
  const total = engine.countPages();
  const assembler = new PdfAssembler(new PdfWriter(job.outFile));
  assembler.add(engine.compile({ letter: true, pages: [], "first-page": 1, total }, total, job.createdAt));
  return assembler.finish();
}

async function heightsOf(job: CompileJob): Promise<number[]> {
  const heights: number[] = [];
  for await (const [, name] of rowsOf(job)) heights.push(typeof name === "string" ? 1 : name.length);
  return heights;
}

async function* rowsOf(job: CompileJob): AsyncGenerator<ListRow> {
  const input = createReadStream(join(job.directory, "rows.ndjson"), { encoding: "utf8" });
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    yield JSON.parse(line) as ListRow;
  }
}

async function takePages(rows: AsyncGenerator<ListRow>, pages: ListPage[]): Promise<ListRow[][][]> {
  const taken: ListRow[][][] = [];
  for (const page of pages) {
    const columns: ListRow[][] = [];
    for (const count of page) {
      const column: ListRow[] = [];
      while (column.length < count) column.push((await rows.next()).value as ListRow);
      columns.push(column);
    }
    taken.push(columns);
  }
  return taken;
}

/**
 * Typst's documents live outside the JavaScript heap, so nothing urges the collector to free them, and their
 * finalizers only run between two turns of the event loop: without this, memory grows with the letter.
 */
async function releaseMemory(): Promise<void> {
  globalThis.gc?.();
  await new Promise((resume) => setImmediate(resume));
}

/** The most memory this process ever held. Linux says it of the process alone; elsewhere libuv is asked. */
function peakMemoryBytes(): number {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"));
    if (peak) return Number(peak[1]) * 1024;
  } catch {
    // No /proc on this system.
  }
  return process.resourceUsage().maxRSS * 1024;
}

void main();
