import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { type CompileFailure, LetterCompilationError, type ListRow } from "./compile-job";

/** What one run of the template sets: `part.json`. */
export type PartData = {
  /** Whether the letter itself and the heading of the list come first. */
  letter: boolean;
  /** Pages, their columns, their rows. */
  pages: ListRow[][][];
  "first-page": number;
  total: number;
};

type Compiled = NonNullable<ReturnType<NodeCompiler["compile"]>["result"]>;

/** Typst, opened on a job's directory. Every call is synchronous and heavy: never in a process that serves. */
export class TypstEngine {
  readonly #compiler: NodeCompiler;
  readonly #directory: string;
  readonly #template: string;

  constructor(directory: string, fontFiles: string[], template = "letter") {
    this.#directory = directory;
    this.#template = template;
    // Read here: Typst passes over a font file that is missing, and the letter would come out blank.
    const fontBlobs = fontFiles.map((path) => readFileSync(path));
    this.#compiler = NodeCompiler.create({ workspace: directory, fontArgs: [{ fontBlobs }] });
  }

  /** Puts a letter in the place of the directory's: its data as JSON. */
  takeLetter(data: Buffer): void {
    this.#compiler.mapShadow(join(this.#directory, "letter.json"), data);
  }

  /** Pages of a letter that no list follows. */
  countPages(): number {
    return this.#set({ letter: true, pages: [], "first-page": 1, total: 0 }).numOfPages;
  }

  /** Sets the letter without a single name: its pages, and how far down the list may start (points). */
  measure(): { pages: number; listStart: number } {
    const document = this.#set({ letter: true, pages: [], "first-page": 1, total: 0 });
    const found: unknown = this.#compiler.query(document, { selector: "<list-start>", field: "value" });
    const start: unknown = Array.isArray(found) ? found[0] : undefined;
    if (typeof start !== "number") throw new LetterCompilationError("layout", "the list has no start");
    return { pages: document.numOfPages, listStart: start };
  }

  /** Compiles a part to PDF/UA-1. `createdAt` in seconds since 1970, `expectedPages` as planned. */
  compile(part: PartData, expectedPages: number, createdAt: number): Buffer {
    const document = this.#set(part);
    if (document.numOfPages !== expectedPages) {
      const detail = `${document.numOfPages} pages instead of ${expectedPages}`;
      throw new LetterCompilationError("page-count", detail);
    }
    const pdf = attempt("standard", () =>
      this.#compiler.pdf(document, { pdfStandard: "ua-1", creationTimestamp: createdAt }),
    );
    this.#compiler.evictCache(0);
    return pdf;
  }

  #set(part: PartData): Compiled {
    this.#compiler.mapShadow(join(this.#directory, "part.json"), Buffer.from(JSON.stringify(part)));
    const run = attempt("layout", () =>
      this.#compiler.compile({ mainFilePath: join(this.#directory, `${this.#template}.typ`) }),
    );
    if (run.result) return run.result;
    const error = run.takeDiagnostics();
    const diagnostics = error ? this.#compiler.fetchDiagnostics(error) : [];
    throw new LetterCompilationError("layout", withoutQuotations(messagesOf(diagnostics)));
  }
}

function attempt<Result>(reason: CompileFailure, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw new LetterCompilationError(reason, withoutQuotations(messagesOf(error)));
  }
}

/** Typst's messages, without their traces of source. */
function messagesOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  const text = typeof error === "string" ? error : JSON.stringify(error);
  const messages = Array.from(text.matchAll(/"message":("(?:[^"\\]|\\.)*")/g), ([, message]) =>
    String(JSON.parse(message ?? '""')),
  );
  return messages.length > 0 ? messages.join("; ") : text;
}

/** Typst quotes what it refuses, which may be somebody's name: that part never reaches a log. */
function withoutQuotations(message: string): string {
  return message.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`|'[^']*'/g, "…").slice(0, 400);
}
