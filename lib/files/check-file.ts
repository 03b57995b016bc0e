import { checkJpeg, isJpeg } from "./check-jpeg";
import { checkPdf, isPdf } from "./check-pdf";
import { checkPng, isPng } from "./check-png";
import { FILE_BYTES_MAX, type FileVerdict, refuseFile } from "./file-verdict";

/**
 * What a file is, by its content alone: neither its name nor the type that a browser claims is looked at.
 *
 * A PDF passes when nothing in it acts, hides or is locked; a PNG or JPEG image is rebuilt of the parts that
 * show something, so that neither a place nor a second file travels with it. Everything else is refused:
 * programs, archives, web pages, SVG.
 */
export function checkFile(bytes: Uint8Array): FileVerdict {
  if (bytes.length === 0) return refuseFile("file-missing");
  if (bytes.length > FILE_BYTES_MAX) return refuseFile("file-too-large");
  if (isPdf(bytes)) return checkPdf(bytes);
  if (isPng(bytes)) return checkPng(bytes);
  if (isJpeg(bytes)) return checkJpeg(bytes);
  return refuseFile("file-type");
}
