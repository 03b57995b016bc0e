import type { FieldError } from "@/lib/forms/field-errors";

/** Largest file that people may give, in bytes: a poster or a report, and a letter with some still passes. */
export const FILE_BYTES_MAX = 5 * 1024 * 1024;
/** More is a book. */
export const FILE_PAGES_MAX = 200;
/** Longest side of an image, in pixels: an A2 poster at 300 dots an inch has 7 016. */
export const IMAGE_SIDE_MAX = 10_000;
/** A small file can unfold to gigabytes in whoever opens it. */
export const IMAGE_PIXELS_MAX = 60_000_000;

export const FILE_TYPES = ["application/pdf", "image/png", "image/jpeg"] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Why a file is refused; `errors.fields` of the catalogue words each. */
export type FileRefusal = Extract<FieldError, `file-${string}`>;

/** What a file is by its content, and the bytes to keep: an image loses what it says of who took it. */
export type CheckedFile = { mediaType: FileType; bytes: Uint8Array; pages: number };
export type FileVerdict = ({ ok: true } & CheckedFile) | { ok: false; reason: FileRefusal };

export const refuseFile = (reason: FileRefusal): FileVerdict => ({ ok: false, reason });

/** @returns why an image of that size is refused, `null` when it is not. */
export function sizeRefusal(width: number, height: number): FileRefusal | null {
  if (width < 1 || height < 1) return "file-damaged";
  const large = Math.max(width, height) > IMAGE_SIDE_MAX || width * height > IMAGE_PIXELS_MAX;
  return large ? "file-image-size" : null;
}
