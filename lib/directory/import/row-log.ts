import type { ImportReport, Reject } from "./import-report";

/** Rows left out that a report shows; all of them go to whoever listens. */
const SHOWN = 20;

/** Counts the rows of a file, and those left out, in the memory of twenty. */
export class RowLog {
  read = 0;
  rejected = 0;
  readonly byReason: ImportReport["rejectedByReason"] = {};
  readonly first: Reject[] = [];

  /** @param tell is given every row left out, in the order in which they are found. */
  constructor(private readonly tell?: (reject: Reject) => Promise<void> | void) {}

  async reject({ line, reason }: Reject): Promise<void> {
    const reject = { line, reason };
    this.rejected++;
    this.byReason[reason] = (this.byReason[reason] ?? 0) + 1;
    if (this.first.length < SHOWN) this.first.push(reject);
    await this.tell?.(reject);
  }
}
