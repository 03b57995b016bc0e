import "server-only";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { bunzip2 } from "./bunzip2";
import type { DataFile } from "./data-file";
import { DataFileError } from "./data-file-error";
import { isTar, TAR_BLOCK, tarJsonEntry } from "./tar-json-entry";

const CHUNK = 256 * 1024;

/** What a data file holds once inflated and taken out of its archive. */
export type DataContent = {
  format: "json" | "csv";
  bytes: AsyncIterable<Uint8Array>;
  /** Closes the file, read to its end or not. */
  close(): void;
};

type Bytes = AsyncIterable<Uint8Array>;

/**
 * Opens the bytes of a data file, from the beginning: inflates bzip2 and gzip, takes the JSON out of a tar, and
 * tells JSON from CSV by the first character, never by the file's name. Nothing is written to disk.
 *
 * @throws DataFileError here or while the bytes are read.
 */
export async function openContent(file: DataFile): Promise<DataContent> {
  const stream = createReadStream(file.path, { highWaterMark: CHUNK });
  const close = () => stream.destroy();
  try {
    const raw = await peekAt(counted(stream, file));
    const inflated = limited(inflate(raw), file.limits.inflatedBytes);
    const outer = await peekAt(inflated);
    const inner = isTar(outer.head) ? await peekAt(tarJsonEntry(outer.bytes)) : outer;
    return { format: formatOf(inner.head), bytes: inner.bytes, close };
  } catch (error) {
    close();
    throw error;
  }
}

function formatOf(head: Buffer): DataContent["format"] {
  const text = head
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (text === "") throw new DataFileError("empty", "The file is empty.");
  if (text.startsWith("PK\u0003\u0004"))
    throw new DataFileError(
      "not-the-data",
      "The file is a ZIP archive or a spreadsheet: give the CSV or JSON in it.",
    );
  if (text.startsWith("<"))
    throw new DataFileError(
      "not-the-data",
      "The file is a web page or XML, not CSV or JSON: check the address.",
    );
  if (head.includes(0)) throw new DataFileError("not-the-data", "The file is binary, not CSV or JSON.");
  return text.startsWith("{") || text.startsWith("[") ? "json" : "csv";
}

function inflate({ head, bytes }: { head: Buffer; bytes: Bytes }): Bytes {
  if (/^BZh[1-9]/.test(head.toString("latin1", 0, 4))) return bunzip2(bytes);
  if (head[0] === 0x1f && head[1] === 0x8b) return gunzip(bytes);
  return bytes;
}

async function* gunzip(bytes: Bytes): AsyncGenerator<Uint8Array> {
  try {
    // The callback takes the error that iterating throws, too.
    yield* pipeline(bytes, createGunzip({ chunkSize: CHUNK }), () => undefined);
  } catch (error) {
    if (error instanceof DataFileError) throw error;
    const cut = error instanceof Error && "code" in error && error.code === "Z_BUF_ERROR";
    throw cut
      ? new DataFileError("truncated", "The file ends in the middle of its gzip data: download it again.")
      : new DataFileError("corrupt", "The gzip data is damaged: download the file again.");
  }
}

async function* counted(stream: Bytes, file: DataFile): AsyncGenerator<Uint8Array> {
  file.progress.bytes = 0;
  try {
    for await (const chunk of stream) {
      file.progress.bytes += chunk.length;
      yield chunk;
    }
  } catch (error) {
    throw new DataFileError("unreadable", "The file could not be read to its end.", { cause: error });
  }
}

async function* limited(bytes: Bytes, most: number): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > most)
      throw new DataFileError("too-large", `The file holds more than ${most} bytes once inflated: refused.`);
    yield chunk;
  }
}

/** The first bytes (512 unless there are less), and all of them, the first included. */
async function peekAt(bytes: Bytes): Promise<{ head: Buffer; bytes: Bytes }> {
  const input = bytes[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  let ended = false;
  while (head.length < TAR_BLOCK && !ended) {
    const { value, done } = await input.next();
    if (done) ended = true;
    else head = Buffer.concat([head, value]);
  }
  const rest = { [Symbol.asyncIterator]: () => input };
  async function* all(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    if (!ended) yield* rest;
  }
  return { head, bytes: all() };
}
