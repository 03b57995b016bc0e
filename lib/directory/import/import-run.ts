import "server-only";
import type { Difference } from "./apply-difference";
import type { Dataset, ImportReport, Reject } from "./import-report";
import { RowLog } from "./row-log";

export type ImportProgress = {
  /** `comparing`: all is read, and the difference is being applied. */
  phase: "reading" | "comparing";
  rows: number;
  /** Of the file, from 0 to 1. */
  share: number;
};

/** What the engine needs of a file: its name, what it hashes to, and how far a reader has come. */
export type RowSource = {
  name: string;
  sha256: string;
  size: number;
  progress: { bytes: number; skipped: number };
};

const NO_DIFFERENCE: Difference = { added: 0, changed: 0, removed: 0 };

/** What is known of an import while it runs, and the report that comes of it. */
export class ImportRun {
  readonly log: RowLog;
  readonly #dataset: Dataset;
  readonly #source: RowSource;
  readonly #start: number;

  /** @param start of `performance.now()`, when the work on the file began. */
  constructor(
    input: { dataset: Dataset; source: RowSource; start?: number },
    onReject?: (reject: Reject) => Promise<void> | void,
  ) {
    this.#dataset = input.dataset;
    this.#source = input.source;
    this.#start = input.start ?? performance.now();
    this.log = new RowLog(onReject);
  }

  progress(phase: ImportProgress["phase"]): ImportProgress {
    const { size, progress } = this.#source;
    const share = size > 0 ? Math.min(1, progress.bytes / size) : 0;
    return { phase, rows: this.log.read, share: phase === "reading" ? share : 1 };
  }

  refused(refusal: NonNullable<ImportReport["refusal"]>): ImportReport {
    return { ...this.report("refused", NO_DIFFERENCE), refusal };
  }

  report(outcome: ImportReport["outcome"], difference: Difference): ImportReport {
    const seconds = (performance.now() - this.#start) / 1000;
    const { read, rejected, byReason, first } = this.log;
    return {
      dataset: this.#dataset,
      source: this.#source.name,
      sha256: this.#source.sha256,
      outcome,
      refusal: null,
      read,
      skipped: this.#source.progress.skipped,
      ...difference,
      rejected,
      rejectedByReason: byReason,
      rejects: first,
      seconds: Math.round(seconds * 100) / 100,
      rowsPerSecond: Math.round(read / Math.max(seconds, 0.001)),
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  }
}
