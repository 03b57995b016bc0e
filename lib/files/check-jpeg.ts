import { exifOrientation, orientationSegment } from "./exif-orientation";
import { type FileVerdict, refuseFile, sizeRefusal } from "./file-verdict";

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COMMENT = 0xfe;

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff;
}

/** Start of frame, whatever the coding: where the size of the image stands. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** JFIF's density, the colour profile and Adobe's colour transform show something; places and comments do not. */
function isKept(marker: number, data: Buffer): boolean {
  if (marker === APP2) return data.toString("latin1", 0, 12) === "ICC_PROFILE\0";
  if (marker === APP0 || marker === APP14) return true;
  return !(marker > APP0 && marker <= 0xef) && marker !== COMMENT;
}

/** Where coded data ends: at the next marker that is neither stuffing nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = from; at + 1 < file.length; at++) {
    if (file[at] !== 0xff) continue;
    const next = file[at + 1] as number;
    if (next !== 0x00 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at;
  }
  return file.length;
}

/**
 * Walks the segments of a JPEG image (ITU T.81, annex B) and keeps those that show it, with the way up that a
 * camera noted; what follows its end is cut off.
 */
export function checkJpeg(bytes: Uint8Array): FileVerdict {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Buffer[] = [file.subarray(0, 2)];
  let framed = false;
  let scanned = false;
  for (let at = 2; at + 1 < file.length; ) {
    const marker = file[at + 1] as number;
    if (file[at] !== 0xff) break;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      if (!framed || !scanned) break;
      kept.push(file.subarray(at, at + 2));
      return { ok: true, mediaType: "image/jpeg", bytes: Buffer.concat(kept), pages: 1 };
    }
    if (at + 4 > file.length) break;
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (end < at + 4 || end > file.length) break;
    const data = file.subarray(at + 4, end);
    if (isFrame(marker)) {
      if (framed || data.length < 6) break;
      const refusal = sizeRefusal(data.readUInt16BE(3), data.readUInt16BE(1));
      if (refusal) return refuseFile(refusal);
      framed = true;
    }
    const orientation = marker === APP1 ? exifOrientation(data) : 1;
    if (orientation > 1) kept.push(orientationSegment(orientation));
    const next = marker === SOS ? endOfScan(file, end) : end;
    if (isKept(marker, data)) kept.push(file.subarray(at, next));
    scanned ||= marker === SOS;
    at = next;
  }
  return refuseFile("file-damaged");
}
