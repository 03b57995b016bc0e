import { DataFileError } from "./data-file-error";

/** A record of these files is four levels deep. */
const DEEPEST = 64;
const LONGEST_KEY = 64;

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Finds where each record of a JSON text begins and ends, by its brackets and quotes alone. The list of records
 * is the whole text, or the member of its outermost object that `keys` names. UTF-8 needs no decoding for that:
 * its longer sequences hold no ASCII byte.
 */
export class JsonListScanner {
  private place: "before" | "inside" | "behind" = "before";
  private depth = 0;
  /** Depth of what stands directly in the list. */
  private listDepth = 0;
  private inString = false;
  private escaped = false;
  /** The last string directly in the outermost object. */
  private key = "";
  /** Of the record that is begun, what earlier buffers held. */
  private held: Uint8Array[] = [];
  private heldBytes = 0;
  private hasRecords = false;

  constructor(
    private readonly keys: readonly string[],
    private readonly recordBytes: number,
  ) {}

  /** Whether a list was found, and the end of the text reached. */
  get state(): "not-found" | "unfinished" | "complete" {
    if (this.inString || this.depth > 0) return "unfinished";
    return this.place === "behind" ? "complete" : "not-found";
  }

  /** The records that end in this buffer, white space around them included. */
  push(chunk: Uint8Array): Uint8Array[] {
    const records: Uint8Array[] = [];
    let from = 0;
    let { inString, escaped } = this;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        if (this.place === "before" && inString && this.depth === 1 && this.key.length <= LONGEST_KEY)
          this.key += String.fromCharCode(byte);
      } else if (byte === QUOTE) {
        inString = true;
        if (this.place === "before") this.key = "";
        if (this.place === "behind" && this.depth === 0) throw goesOn();
      } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        if (this.open(byte)) from = at + 1;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        if (this.close(byte)) {
          const last = this.record(chunk.subarray(from, at));
          // “[]” is an empty list, not a list of nothing.
          if (this.hasRecords || last.some((other) => other > 0x20)) records.push(last);
        }
      } else if (byte === COMMA && this.place === "inside" && this.depth === this.listDepth) {
        records.push(this.record(chunk.subarray(from, at)));
        this.hasRecords = true;
        from = at + 1;
      } else if (this.place === "behind" && this.depth === 0 && byte > 0x20) {
        throw goesOn();
      }
    }
    Object.assign(this, { inString, escaped });
    if (this.place === "inside") this.hold(chunk.subarray(from));
    return records;
  }

  /** Whether this bracket opens the list. */
  private open(byte: number): boolean {
    const isList =
      this.place === "before" &&
      byte === OPEN_ARRAY &&
      (this.depth === 0 || (this.depth === 1 && this.keys.includes(this.key)));
    if (this.place === "behind" && this.depth === 0) throw goesOn();
    this.depth += 1;
    if (this.depth > DEEPEST)
      throw new DataFileError("nested-too-deep", `The JSON is more than ${DEEPEST} levels deep: refused.`);
    if (!isList) return false;
    this.place = "inside";
    this.listDepth = this.depth;
    return true;
  }

  /** Whether this bracket closes the list. */
  private close(byte: number): boolean {
    const isEnd = this.place === "inside" && this.depth === this.listDepth;
    this.depth -= 1;
    if (this.depth < 0 || (isEnd && byte !== CLOSE_ARRAY))
      throw new DataFileError("corrupt", "The brackets of the JSON do not match.");
    if (isEnd) this.place = "behind";
    return isEnd;
  }

  private hold(part: Uint8Array): void {
    this.heldBytes += part.length;
    if (this.heldBytes > this.recordBytes)
      throw new DataFileError(
        "record-too-long",
        `A record is longer than ${this.recordBytes} bytes: refused.`,
      );
    this.held.push(part);
  }

  private record(end: Uint8Array): Uint8Array {
    this.hold(end);
    const record = this.held.length === 1 ? end : Buffer.concat(this.held);
    this.held = [];
    this.heldBytes = 0;
    return record;
  }
}

function goesOn(): DataFileError {
  return new DataFileError("corrupt", "The JSON goes on after its end.");
}
