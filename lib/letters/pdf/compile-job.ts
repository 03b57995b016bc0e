/**
 * What passes between the process that asks for a letter and the one that compiles it. Besides these, the job's
 * directory holds `letter.typ` (the template), `letter.json` (LetterData) and `rows.ndjson` (ListRow, one a line);
 * that of the page on top of a posted letter, `cover.typ` and `cover.json` (CoverData).
 */
export type CompileJob = {
  /** The letter unless it says otherwise. */
  template?: "cover";
  /** Letters without a list, set one after the other: `<name>.json` becomes `<name>.pdf`, or nothing if it cannot. */
  copies?: { name: string; createdAt: number }[];
  /** No list of signatories follows the letter. */
  withoutList?: true;
  directory: string;
  /** Where the finished PDF is written; must not exist yet. */
  outFile: string;
  fontFiles: string[];
  /** Seconds since 1970, written in the file as its creation date. */
  createdAt: number;
  /** At most this many signatories are set together. */
  rowsPerPart: number;
};

export type CompileOutcome =
  | { ok: true; pages: number; bytes: number; sha256: string; peakMemoryBytes: number }
  | { ok: false; reason: CompileFailure; detail: string };

/**
 * - `layout`: Typst could not set the letter.
 * - `standard`: the letter was set, but the result would not conform to PDF/UA-1.
 * - `page-count`: a part has another number of pages than planned, so “page x / y” would lie.
 * - `assembly`: the parts could not be put together.
 * - `timeout`, `memory`, `crash`: the compiling process was ended, or ended by itself.
 */
export type CompileFailure =
  | "layout"
  | "standard"
  | "page-count"
  | "assembly"
  | "timeout"
  | "memory"
  | "crash";

/** A signatory in the list: rank, name in one or several lines, postal code, resident, written right to left. */
export type ListRow = [
  number: number,
  name: string | string[],
  postalCode: string,
  resident: 0 | 1,
  rtl: 0 | 1,
];

/** Why a letter could not be compiled. Its message never holds a word of the letter. */
export class LetterCompilationError extends Error {
  constructor(
    readonly reason: CompileFailure,
    detail: string,
  ) {
    super(`${reason}: ${detail}`);
    this.name = "LetterCompilationError";
  }
}
