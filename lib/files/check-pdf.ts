import { FILE_PAGES_MAX, type FileVerdict, refuseFile } from "./file-verdict";
import { hasName, pdfTexts, spelled } from "./pdf-texts";

/**
 * What makes a PDF do something, or carry something else: each stands in the file under its own name, and a
 * reader that does not see the name does not do it. Long names are looked for everywhere, even inside images.
 */
const ACTIVE = [
  "JavaScript",
  "Launch",
  "EmbeddedFile",
  "EmbeddedFiles",
  "FileAttachment",
  "RichMedia",
  "Rendition",
  "SubmitForm",
  "ImportData",
  "GoToE",
  "Collection",
];
/** Too short not to come up by chance in an image: looked for where names stand. */
const ACTIVE_SHORT = ["JS", "XFA", "EF"];
/** Bytes at the end that a reader looks for the end mark in. */
const TAIL = 1024;
/** An archive's own end mark may have a comment of 64 KiB behind it, which hides a PDF's. */
const ARCHIVE_TAIL = 66_000;

export function isPdf(bytes: Uint8Array): boolean {
  return /^%PDF-[12]\.\d/.test(Buffer.from(bytes.subarray(0, 8)).toString("latin1"));
}

/**
 * Whether a PDF (ISO 32000) can be handed on: whole, not locked, nothing else in disguise, nothing that acts,
 * no more pages than a mairie opens.
 */
export function checkPdf(bytes: Uint8Array): FileVerdict {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  if (isSomethingElse(file)) return refuseFile("file-type");
  if (!/startxref\s+\d+\s+%%EOF[\s\0]*$/.test(file.slice(-TAIL))) return refuseFile("file-damaged");
  const everywhere = [spelled(file)];
  if (hasName(everywhere, ["Encrypt"])) return refuseFile("file-encrypted");
  if (hasName(everywhere, ACTIVE)) return refuseFile("file-active");
  const texts = pdfTexts(file);
  if (!texts) return refuseFile("file-damaged");
  if (hasName(texts, ["Encrypt"])) return refuseFile("file-encrypted");
  if (hasName(texts, [...ACTIVE, ...ACTIVE_SHORT])) return refuseFile("file-active");
  const pages = countPages(texts);
  if (pages === 0) return refuseFile("file-damaged");
  if (pages > FILE_PAGES_MAX) return refuseFile("file-pages");
  return { ok: true, mediaType: "application/pdf", bytes, pages };
}

/** A web page or an archive that begins like a PDF: it would be the one or the other, as whoever opens it likes. */
function isSomethingElse(file: string): boolean {
  return (
    /<(?:!doctype|html|script|svg|\?php)/i.test(file.slice(0, TAIL)) ||
    file.slice(-ARCHIVE_TAIL).includes("PK\x05\x06")
  );
}

/** The page trees say how many leaves they have; the root has them all. Never less than the pages that are there. */
function countPages(texts: readonly string[]): number {
  let said = 0;
  let there = 0;
  for (const text of texts) {
    for (const [, kind] of text.matchAll(/\/Type\s*\/(Pages?)(?![A-Za-z0-9])/g))
      if (kind === "Page") there += 1;
    if (!/\/Type\s*\/Pages(?![A-Za-z0-9])/.test(text)) continue;
    for (const [, count] of text.matchAll(/\/Count\s+(\d{1,9})(?!\d)/g)) said = Math.max(said, Number(count));
  }
  return there === 0 ? 0 : Math.max(said, 1);
}
