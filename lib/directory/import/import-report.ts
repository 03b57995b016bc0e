import type { RejectReason } from "./dataset-rows";
import type { RefusalCode } from "./import-guards";

/** The data sets that can be imported, named as the operator types them. */
export const DATASETS = ["mairies", "maires", "conseillers", "electeurs"] as const;
export type Dataset = (typeof DATASETS)[number];

/** Why a row was left out: the reader's reasons, and one that only the whole file can tell. */
export type ImportRejectReason = RejectReason | "duplicate";

/** A row that was left out; `line` as in `ReadRow`. Never what the row says. */
export type Reject = { line: number; reason: ImportRejectReason };

/** What an import did, or, for `dry-run` and `refused`, did not do. */
export type ImportReport = {
  dataset: Dataset;
  /** File name or address, without credentials and query. */
  source: string;
  /** Of the file's bytes; empty when it could not be opened. */
  sha256: string;
  outcome: "applied" | "dry-run" | "refused";
  /** Why nothing was changed; `message` is one or two sentences for the operator. */
  refusal: { code: RefusalCode; message: string } | null;
  /** Rows of the data set found in the file, kept or not. */
  read: number;
  /** Records of other data sets that the file holds too. */
  skipped: number;
  /** Rows that were not known, or had been marked as gone. */
  added: number;
  changed: number;
  /** Rows known before and not in the file: marked as gone, never deleted. */
  removed: number;
  rejected: number;
  rejectedByReason: Partial<Record<ImportRejectReason, number>>;
  /** The first of them. */
  rejects: Reject[];
  seconds: number;
  rowsPerSecond: number;
  /** Most memory that this process has held, in megabytes. */
  peakRssMb: number;
};
