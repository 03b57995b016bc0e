import { DataFileError } from "./data-file-error";

/** A row before it is decoded, without its line end. */
export type CsvLine = { line: number; bytes: Uint8Array };

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

type Place = "field-start" | "bare" | "quoted" | "quote-in-quoted";

/** `;`, `,` and TAB. */
const SEPARATORS = [0x3b, 0x2c, 0x09];

/**
 * Finds where each row of a CSV begins and ends, line ends between quotes included, in any encoding that keeps
 * ASCII. The first row that is not empty tells what separates fields: the sign it holds most of. A quote counts at the beginning of a field alone. (npm csv-parse counts lines wrong in quoted fields,
 * and a row of nothing but separators brings the process down, whatever `max_record_size` says.)
 */
export class CsvScanner {
  private place: Place = "field-start";
  private afterCr = false;
  private line = 1;
  private rowLine = 1;
  private held: Uint8Array[] = [];
  private heldBytes = 0;
  /** What may stand between fields: one sign, once the header was seen. */
  private separators: readonly number[] = SEPARATORS;

  constructor(private readonly rowBytes: number) {}

  get separator(): string {
    return String.fromCharCode(this.separators[0] as number);
  }

  /** The rows that end in this buffer. */
  push(chunk: Uint8Array): CsvLine[] {
    const rows: CsvLine[] = [];
    let from = 0;
    let { place, afterCr } = this;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      if (byte === LF || byte === CR) {
        const isSecond = byte === LF && afterCr;
        afterCr = byte === CR;
        if (!isSecond) this.line += 1;
        if (place === "quoted") continue;
        if (!isSecond) rows.push(this.row(chunk.subarray(from, at)));
        else this.rowLine = this.line;
        from = at + 1;
        place = "field-start";
        continue;
      }
      afterCr = false;
      if (place === "quoted") {
        if (byte === QUOTE) place = "quote-in-quoted";
      } else if (this.separators.includes(byte)) place = "field-start";
      else if (byte === QUOTE && place !== "bare") place = "quoted";
      else place = "bare";
    }
    Object.assign(this, { place, afterCr });
    this.hold(chunk.subarray(from));
    return rows;
  }

  /** The last row, when no line end follows it. @throws DataFileError when it ends between quotes. */
  end(): CsvLine | undefined {
    if (this.place === "quoted")
      throw new DataFileError(
        "truncated",
        `The file ends between quotes, in the row that starts at line ${this.rowLine}: download it again.`,
      );
    const row = this.row(new Uint8Array(0));
    return row.bytes.length === 0 ? undefined : row;
  }

  private hold(part: Uint8Array): void {
    this.heldBytes += part.length;
    if (this.heldBytes > this.rowBytes)
      throw new DataFileError(
        "record-too-long",
        `The row that starts at line ${this.rowLine} is longer than ${this.rowBytes} bytes: refused.`,
      );
    if (part.length > 0) this.held.push(part);
  }

  private row(end: Uint8Array): CsvLine {
    this.hold(end);
    const [first = end] = this.held;
    const row = { line: this.rowLine, bytes: this.held.length > 1 ? Buffer.concat(this.held) : first };
    this.held = [];
    this.heldBytes = 0;
    this.rowLine = this.line;
    if (this.separators.length > 1 && row.bytes.some((byte) => byte > 0x20)) this.settle(row.bytes);
    return row;
  }

  private settle(header: Uint8Array): void {
    const counts = SEPARATORS.map((separator) => header.filter((byte) => byte === separator).length);
    this.separators = [SEPARATORS[counts.indexOf(Math.max(...counts))] as number];
  }
}
