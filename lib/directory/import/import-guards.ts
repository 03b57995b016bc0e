import type { DataFileProblem } from "./data-file-error";

/** Why an import changed nothing: the file's own problems, and those of importing it. */
export type RefusalCode =
  | DataFileProblem
  | "already-running"
  | "communes-missing"
  | "database-failed"
  | "no-rows"
  | "too-many-rejected"
  | "too-many-removed";

/** An import that is not carried out. The message is for the operator, and never holds a row's content. */
export class ImportRefusal extends Error {
  override name = "ImportRefusal";
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}

/** What an operator accepts, as shares from 0 to 1. */
export type ImportLimits = {
  /** Of the rows read, those that may be rejected. */
  maxRejected: number;
  /** Of the rows known before, those that may be missing from the file. */
  maxRemoved: number;
};

export const IMPORT_LIMITS: ImportLimits = { maxRejected: 0.05, maxRemoved: 0.2 };

/** From here on a file is given up when most of it is unusable. */
const EARLY_ROWS = 1000;
const HOPELESS_SHARE = 0.5;

/**
 * Gives up before the end on a file that cannot be the data set: most of its rows are rejected after the first
 * thousand. Short of that the whole file is read, as bad rows may stand together.
 *
 * @throws ImportRefusal
 */
export function checkWhileReading(read: number, rejected: number, { maxRejected }: ImportLimits): void {
  if (read < EARLY_ROWS || rejected <= read * Math.max(HOPELESS_SHARE, maxRejected)) return;
  throw new ImportRefusal(
    "too-many-rejected",
    `${count(rejected)} of the first ${count(read)} rows cannot be used: this is not the data set, or its format has changed.`,
  );
}

/** @throws ImportRefusal when the file holds nothing, or too many rows that cannot be used. */
export function checkWhenRead(read: number, rejected: number, { maxRejected }: ImportLimits): void {
  if (read === 0) throw new ImportRefusal("no-rows", "The file holds no row of this data set.");
  if (rejected === read) {
    throw new ImportRefusal("no-rows", `None of the ${count(read)} rows of the file can be used.`);
  }
  if (rejected <= read * maxRejected) return;
  throw new ImportRefusal(
    "too-many-rejected",
    `${count(rejected)} of ${count(read)} rows (${percent(rejected / read)}) cannot be used; at most ${percent(maxRejected)} may. ` +
      `If the others are wanted all the same: --max-rejected ${above(rejected / read)}`,
  );
}

/**
 * A file that was cut at the end of a line reads well to its end: what gives it away is how much is missing.
 *
 * @param known rows before this import; with none there is nothing to lose. @throws ImportRefusal
 */
export function checkRemovals(known: number, removed: number, { maxRemoved }: ImportLimits): void {
  if (removed <= known * maxRemoved) return;
  throw new ImportRefusal(
    "too-many-removed",
    `${count(removed)} of ${count(known)} known rows (${percent(removed / known)}) are not in this file; at most ${percent(maxRemoved)} may be missing. ` +
      `Is it whole? If it is: --max-removed ${above(removed / known)}`,
  );
}

const count = (rows: number) => rows.toLocaleString("en");
const percent = (share: number) => `${(share * 100).toLocaleString("en", { maximumFractionDigits: 1 })} %`;
/** The whole percentage that would let a share pass. */
const above = (share: number) => Math.ceil(share * 100);
