import { DataFileError } from "./data-file-error";

/** A tar is made of blocks of this many bytes. */
export const TAR_BLOCK = 512;

/** Headers of an archive that holds no data file soon are not all read. */
const MOST_ENTRIES = 1000;
const REGULAR_FILES = ["0", "\0", "7"];
/** Entries that only carry a long name for the next one. */
const LONG_NAMES = ["x", "L"];

/** Whether these bytes are the header of a tar entry: its checksum says so. */
export function isTar(head: Uint8Array): boolean {
  if (head.length < TAR_BLOCK) return false;
  let sum = 0;
  for (let at = 0; at < TAR_BLOCK; at++) sum += at >= 148 && at < 156 ? 32 : (head[at] as number);
  const [, written] = /^ *([0-7]{1,7})[ \0]/.exec(text(head, 148, 156)) ?? [];
  return written !== undefined && Number.parseInt(written, 8) === sum;
}

/**
 * The bytes of the first regular file of a tar whose name ends in `.json`; no path of the archive is ever used.
 * (npm tar-stream gathers long names in memory, whatever length they claim; here they are passed over.)
 *
 * @throws DataFileError when there is none, or when the archive is cut or damaged.
 */
export async function* tarJsonEntry(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const input = new ByteCursor(source);
  let longName = false;
  for (let count = 0; count < MOST_ENTRIES; count++) {
    const header = await input.block();
    if (header.every((byte) => byte === 0)) break;
    if (!isTar(header))
      throw new DataFileError("corrupt", "The tar archive is damaged: download the file again.");
    const kind = text(header, 156, 157);
    const size = sizeOf(header);
    const [name = ""] = text(header, 0, 100).split("\0");
    // Of a long name, the header holds the beginning alone.
    if (REGULAR_FILES.includes(kind) && (longName || /\.json$/i.test(name))) {
      yield* input.bytes(size);
      return;
    }
    longName = LONG_NAMES.includes(kind);
    for await (const _ of input.bytes(size + ((TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK)));
  }
  throw new DataFileError("not-the-data", "The tar archive holds no .json file.");
}

function sizeOf(header: Uint8Array): number {
  const size = Number.parseInt(text(header, 124, 136).replaceAll("\0", " ").trim() || "0", 8);
  if (Number.isSafeInteger(size) && size >= 0) return size;
  throw new DataFileError("corrupt", "The tar archive is damaged: download the file again.");
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** Takes a stream of buffers apart by numbers of bytes. */
class ByteCursor {
  private readonly input: AsyncIterator<Uint8Array>;
  private held: Uint8Array = new Uint8Array(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.input = source[Symbol.asyncIterator]();
  }

  async block(): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for await (const part of this.bytes(TAR_BLOCK)) parts.push(part);
    return Buffer.concat(parts);
  }

  async *bytes(count: number): AsyncGenerator<Uint8Array> {
    for (let left = count; left > 0; ) {
      if (this.held.length === 0) {
        const { value, done } = await this.input.next();
        if (done)
          throw new DataFileError("truncated", "The tar archive is cut short: download the file again.");
        this.held = value;
      }
      const part = this.held.subarray(0, left);
      this.held = this.held.subarray(part.length);
      left -= part.length;
      if (part.length > 0) yield part;
    }
  }
}
