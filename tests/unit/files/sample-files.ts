import { crc32, deflateSync } from "node:zlib";

type PdfOptions = {
  /** More entries of the catalogue. */
  catalogue?: string;
  trailer?: string;
  /** Whole objects that come after the others. */
  more?: string;
  /** Folded into an object stream. */
  folded?: string;
  pages?: number;
};

/** The smallest PDF that a reader opens: its table of objects is left to be rebuilt. */
export function pdfFile(options: PdfOptions = {}): Buffer {
  const { catalogue = "", trailer = "", more = "", folded, pages = 1 } = options;
  const kids = Array.from({ length: pages }, (_, at) => `${10 + at} 0 R`).join(" ");
  const leaves = Array.from(
    { length: pages },
    (_, at) => `${10 + at} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n`,
  );
  return Buffer.from(
    [
      "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
      `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalogue}>>\nendobj\n`,
      `2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${pages} >>\nendobj\n`,
      ...leaves,
      more,
      folded === undefined ? "" : objectStream(folded),
      `trailer\n<< /Size 9 /Root 1 0 R ${trailer}>>\nstartxref\n9\n%%EOF\n`,
    ].join(""),
    "latin1",
  );
}

/** One object, number 7, compressed. @param filter the entry as written. */
export function objectStream(object: string, filter = "/Filter /FlateDecode"): string {
  const data = deflateSync(Buffer.from(`7 0 ${object}`, "latin1")).toString("latin1");
  return `6 0 obj\n<< /Type /ObjStm /N 1 /First 4 ${filter} /Length ${data.length} >>\nstream\n${data}\nendstream\nendobj\n`;
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** @param chunks between the header and the image. */
export function pngFile(width = 1, height = 1, chunks: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk("IHDR", header),
    ...chunks,
    pngChunk("IDAT", deflateSync(Buffer.from([0, 255]))),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

export function jpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** An image in its outline: a frame, a scan of a few bytes, an end. @param segments before the frame. */
export function jpegFile(width = 1, height = 1, segments: Buffer[] = []): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments,
    jpegSegment(0xc0, frame),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
  ]);
}
