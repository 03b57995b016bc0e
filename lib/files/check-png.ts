import { crc32 } from "node:zlib";
import { type FileVerdict, refuseFile, sizeRefusal } from "./file-verdict";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Chunks that show something; texts, dates, places and whatever a program left are not kept. */
const KEPT = /^(IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|bKGD|pHYs)$/;
/** Length, type and checksum around the data of a chunk, in bytes. */
const FRAME = 12;

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length));
}

/** Walks the chunks of a PNG image (W3C PNG, 5) and keeps those that show it; what follows its end is cut off. */
export function checkPng(bytes: Uint8Array): FileVerdict {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Buffer[] = [SIGNATURE];
  const seen = new Set<string>();
  for (let at = SIGNATURE.length; at + FRAME <= file.length; ) {
    const length = file.readUInt32BE(at);
    const end = at + FRAME + length;
    if (end > file.length) break;
    const type = file.toString("latin1", at + 4, at + 8);
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) break;
    if (seen.size === 0) {
      if (type !== "IHDR" || length !== 13) break;
      const refusal = sizeRefusal(file.readUInt32BE(at + 8), file.readUInt32BE(at + 12));
      if (refusal) return refuseFile(refusal);
    } else if (type === "IHDR") break;
    seen.add(type);
    if (KEPT.test(type)) kept.push(file.subarray(at, end));
    if (type === "IEND") {
      if (!seen.has("IDAT")) break;
      return { ok: true, mediaType: "image/png", bytes: Buffer.concat(kept), pages: 1 };
    }
    at = end;
  }
  return refuseFile("file-damaged");
}
