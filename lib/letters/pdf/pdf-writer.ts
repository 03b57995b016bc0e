import "server-only";
import { createHash } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import { deflateSync } from "node:zlib";

/** Small objects are compressed together, this many at a time: a tagged list is mostly small objects. */
const OBJECTS_PER_STREAM = 1000;

type Place = { kind: "file"; offset: number } | { kind: "stream"; stream: number; index: number };

/**
 * Writes one PDF 1.7 file object after object (object streams and a cross-reference stream, ISO 32000-1
 * § 7.5.7 and § 7.5.8), so that a letter of a thousand pages never stands whole in memory. Text of objects is
 * Latin-1, as PDF syntax is bytes. The same objects in the same order give the same bytes.
 */
export class PdfWriter {
  readonly #file: number;
  readonly #hash = createHash("sha256");
  readonly #places: (Place | undefined)[] = [undefined];
  #offset = 0;
  #waiting: { number: number; text: string }[] = [];

  constructor(path: string) {
    this.#file = openSync(path, "wx", 0o600);
    this.#write(Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1"));
  }

  /** Takes the next object number, to be written later. */
  reserve(): number {
    return this.#places.push(undefined) - 1;
  }

  /** Writes an object that is not a stream. */
  object(number: number, text: string): void {
    this.#waiting.push({ number, text });
    if (this.#waiting.length === OBJECTS_PER_STREAM) this.#flush();
  }

  /** Writes a stream; `entries` is the inside of its dictionary without /Length. */
  stream(number: number, entries: string, contents: Uint8Array): void {
    this.#places[number] = { kind: "file", offset: this.#offset };
    this.#write(Buffer.from(`${number} 0 obj\n<<${entries}/Length ${contents.length}>>\nstream\n`, "latin1"));
    this.#write(contents);
    this.#write(Buffer.from("\nendstream\nendobj\n", "latin1"));
  }

  /** Writes the end of the file; returns its size in bytes and its SHA-256 in hexadecimal. */
  finish(root: number, info: number): { bytes: number; sha256: string } {
    this.#flush();
    const id = this.#hash.copy().digest("hex").slice(0, 32);
    const start = this.#offset;
    const number = this.reserve();
    this.#places[number] = { kind: "file", offset: start };
    const entries =
      `/Type/XRef/Size ${this.#places.length}/W[1 4 2]/Root ${root} 0 R/Info ${info} 0 R` +
      `/ID[<${id}><${id}>]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>`;
    this.stream(number, entries, deflateSync(this.#crossReferences()));
    this.#write(Buffer.from(`startxref\n${start}\n%%EOF\n`, "latin1"));
    this.close();
    return { bytes: this.#offset, sha256: this.#hash.digest("hex") };
  }

  close(): void {
    closeSync(this.#file);
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    const stream = this.reserve();
    let header = "";
    let body = "";
    waiting.forEach(({ number, text }, index) => {
      this.#places[number] = { kind: "stream", stream, index };
      header += `${number} ${body.length} `;
      body += `${text}\n`;
    });
    const entries = `/Type/ObjStm/N ${waiting.length}/First ${header.length}/Filter/FlateDecode`;
    this.stream(stream, entries, deflateSync(Buffer.from(header + body, "latin1")));
  }

  /** One row of seven bytes an object, each as its difference with the row above (PNG predictor “up”). */
  #crossReferences(): Buffer {
    const rows = Buffer.alloc(this.#places.length * 8);
    const row = Buffer.alloc(7);
    const above = Buffer.alloc(7);
    this.#places.forEach((place, number) => {
      const start = number * 8;
      writeRow(row, place);
      rows[start] = 2;
      for (let byte = 0; byte < 7; byte++) {
        rows[start + 1 + byte] = ((row[byte] ?? 0) - (above[byte] ?? 0)) & 0xff;
      }
      row.copy(above);
    });
    return rows;
  }

  #write(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    let written = 0;
    while (written < bytes.length) written += writeSync(this.#file, bytes, written);
    this.#offset += bytes.length;
  }
}

function writeRow(row: Buffer, place: Place | undefined): void {
  if (place === undefined) {
    row.writeUInt8(0, 0);
    row.writeUInt32BE(0, 1);
    row.writeUInt16BE(0xffff, 5);
  } else if (place.kind === "file") {
    row.writeUInt8(1, 0);
    row.writeUInt32BE(place.offset, 1);
    row.writeUInt16BE(0, 5);
  } else {
    row.writeUInt8(2, 0);
    row.writeUInt32BE(place.stream, 1);
    row.writeUInt16BE(place.index, 5);
  }
}
