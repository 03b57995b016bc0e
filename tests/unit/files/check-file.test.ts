import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { checkFile } from "@/lib/files/check-file";
import { exifOrientation, orientationSegment } from "@/lib/files/exif-orientation";
import { FILE_BYTES_MAX } from "@/lib/files/file-verdict";
import { jpegFile, jpegSegment, objectStream, pdfFile, pngChunk, pngFile } from "./sample-files";

const EXIF = 0xe1;
const COMMENT = 0xfe;
const latin1 = (text: string) => Buffer.from(text, "latin1");
const reasonOf = (bytes: Uint8Array) => {
  const verdict = checkFile(bytes);
  return verdict.ok ? "accepted" : verdict.reason;
};

describe("a PDF", () => {
  test("is known by its content, and counted", () => {
    expect(checkFile(pdfFile({ pages: 3 }))).toMatchObject({ mediaType: "application/pdf", pages: 3 });
  });

  test("may fold its objects, open at a page, link to the web and speak of scripts", () => {
    const folded = "<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://exemple.fr) >> >>";
    const catalogue = "/OpenAction [10 0 R /Fit] /Outlines << /First 12 0 R /Count 900 >> ";
    expect(reasonOf(pdfFile({ folded, catalogue, trailer: "/Info << /Title (JavaScript) >>" }))).toBe(
      "accepted",
    );
  });

  test.each([
    ["of two hundred pages", 200, "accepted"],
    ["of one page more", 201, "file-pages"],
  ])("%s", (_what, pages, expected) => {
    expect(reasonOf(pdfFile({ pages }))).toBe(expected);
  });

  test.each([
    ["a script", "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"],
    ["a script whose name is spelled otherwise", "/OpenAction << /S /J#61va#53cript /J#53 (x) >>"],
    ["a script at a page's opening", "/AA << /O << /S/JavaScript/JS 5 0 R >> >>"],
    ["a program to launch", "/OpenAction << /S /Launch /F (cmd.exe) >>"],
    ["attached files", "/Names << /EmbeddedFiles 5 0 R >>"],
    ["a form that computes", "/AcroForm << /XFA 5 0 R >>"],
    ["a film", "/Annots [<< /Subtype /RichMedia >>]"],
  ])("with %s is refused, in plain sight and folded", (_what, entry) => {
    expect(reasonOf(pdfFile({ catalogue: entry }))).toBe("file-active");
    expect(reasonOf(pdfFile({ folded: `<< ${entry} >>` }))).toBe("file-active");
  });

  test.each([
    ["in plain sight", pdfFile({ trailer: "/Encrypt 5 0 R " })],
    ["spelled otherwise", pdfFile({ trailer: "/Encr#79pt 5 0 R " })],
  ])("that is locked is refused: %s", (_what, file) => {
    expect(reasonOf(file)).toBe("file-encrypted");
  });

  test.each([
    ["cut short", pdfFile().subarray(0, -30)],
    ["without a page", pdfFile({ pages: 0 })],
    ["with something behind its end", Buffer.concat([pdfFile(), latin1("MZ\x90\0")])],
    [
      "folded in a way few can read",
      pdfFile({ more: objectStream("<< >>", "/Filter [/ASCIIHexDecode /FlateDecode]") }),
    ],
    ["folded, and wrongly so", pdfFile({ more: objectStream("<< >>").replace("stream\nx", "stream\ny") })],
    [
      "with a prediction over its objects",
      pdfFile({ more: objectStream("<< >>", "/Filter /FlateDecode /DecodeParms << /Predictor 12 >>") }),
    ],
    [
      "with an object inside what looks like data",
      pdfFile({ more: `4 0 obj\n(>>\nstream\n)\nendobj\n${objectStream("<< /S /JavaScript >>")}` }),
    ],
  ])("%s is refused", (what, file) => {
    if (what === "folded, and wrongly so")
      file = latin1(file.toString("latin1").replace(/stream\nx./s, "stream\n\0\0"));
    expect(reasonOf(file)).toBe("file-damaged");
  });

  test("that folds millions of empty objects is refused before they are made", () => {
    // Each stream lists a million places where nothing stands: none of them took any room.
    const places = Buffer.from("0 0 ".repeat(1_000_000), "latin1");
    const data = deflateSync(places).toString("latin1");
    const stream = `6 0 obj\n<< /Type /ObjStm /N 1000000 /First ${places.length} /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream\nendobj\n`;
    const before = process.memoryUsage().rss;
    expect(reasonOf(pdfFile({ more: stream.repeat(4) }))).toBe("file-damaged");
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  test("that folds many objects is taken, up to a hundred thousand in all", () => {
    const folded = (objects: number) => {
      const places = Array.from({ length: objects }, (_, at) => `${at + 20} ${at * 3} `).join("");
      const data = deflateSync(Buffer.from(places + "<<>".repeat(objects), "latin1")).toString("latin1");
      return `6 0 obj\n<< /Type /ObjStm /First ${places.length} /Filter /FlateDecode >>\nstream\n${data}\nendstream\nendobj\n`;
    };
    expect(reasonOf(pdfFile({ more: folded(50_000) + folded(50_000) }))).toBe("accepted");
    expect(reasonOf(pdfFile({ more: folded(50_000) + folded(50_001) }))).toBe("file-damaged");
  });

  test("that unfolds to gigabytes is refused, soon", () => {
    const bomb = pdfFile({ folded: `<< >>${" ".repeat(40 * 1024 * 1024)}` });
    expect(bomb.length).toBeLessThan(FILE_BYTES_MAX);
    expect(reasonOf(bomb)).toBe("file-damaged");
  });

  test.each([
    ["digits", "1"],
    ["spaces", " "],
    ["names", "/A"],
    ["hashes", "#"],
    ["ends of objects", "endobj"],
    ["streams", "stream\n"],
    ["firsts", "/First 1 "],
  ])("of megabytes of %s takes no time", (_what, piece) => {
    const more = piece.repeat(Math.floor((FILE_BYTES_MAX - 2000) / piece.length));
    const before = performance.now();
    checkFile(pdfFile({ more }));
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe("something else is refused, whatever it is called", () => {
  test.each([
    ["a Windows program", latin1("MZ\x90\0\x03\0\0\0")],
    ["a Linux program", latin1("\x7fELF\x02\x01")],
    ["a shell script", latin1("#!/bin/sh\n%PDF-1.7\n%%EOF")],
    ["an archive", latin1("PK\x03\x04")],
    ["a web page", latin1("<!doctype html><script>alert(1)</script>")],
    ["an SVG image", latin1('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["a GIF image", latin1("GIF89a")],
    ["a PDF that does not begin at its beginning", Buffer.concat([latin1("MZ"), pdfFile()])],
    [
      "a PDF that is a web page too",
      latin1(pdfFile().toString("latin1").replace("1 0 obj", "%<script>x</script>\n1 0 obj")),
    ],
    ["a PDF that is an archive too", pdfFile({ trailer: `(PK\x05\x06${"\0".repeat(16)}) ` })],
  ])("%s", (_what, file) => {
    expect(reasonOf(file)).toBe("file-type");
  });

  test("nothing, and too much", () => {
    expect(reasonOf(new Uint8Array())).toBe("file-missing");
    expect(reasonOf(new Uint8Array(FILE_BYTES_MAX + 1))).toBe("file-too-large");
  });
});

describe("a PNG image", () => {
  test("is kept without what it tells of its maker, and what follows it", () => {
    const plain = pngFile();
    const told = pngFile(1, 1, [
      pngChunk("tEXt", latin1("Author\0Quelqu’un")),
      pngChunk("eXIf", latin1("MM")),
    ]);
    const verdict = checkFile(Buffer.concat([told, latin1("PK\x03\x04")]));
    expect(verdict).toMatchObject({ ok: true, mediaType: "image/png", pages: 1 });
    expect(verdict.ok && Buffer.from(verdict.bytes).equals(plain)).toBe(true);
  });

  test.each([
    ["with a wrong checksum", latin1(pngFile().toString("latin1").replace("IDAT", "IDAx")), "file-damaged"],
    ["cut short", pngFile().subarray(0, -4), "file-damaged"],
    ["with two headers", pngFile(1, 1, [pngChunk("IHDR", Buffer.alloc(13, 1))]), "file-damaged"],
    ["without a size", pngFile(0, 1), "file-damaged"],
    ["ten thousand pixels long", pngFile(10_000, 6000), "accepted"],
    ["one pixel longer", pngFile(10_001, 1), "file-image-size"],
    ["that unfolds to gigabytes", pngFile(9000, 9000), "file-image-size"],
  ])("%s", (_what, file, expected) => {
    expect(reasonOf(file)).toBe(expected);
  });
});

describe("a JPEG image", () => {
  test("is kept without the place it was taken, and what follows it", () => {
    const told = jpegFile(1, 1, [
      jpegSegment(EXIF, latin1("Exif\0\0MM\0*\0\0\0\x08\0\0")),
      jpegSegment(COMMENT, latin1("<script>")),
    ]);
    const verdict = checkFile(Buffer.concat([told, latin1("a film")]));
    expect(verdict).toMatchObject({ ok: true, mediaType: "image/jpeg", pages: 1 });
    expect(verdict.ok && Buffer.from(verdict.bytes).equals(jpegFile())).toBe(true);
  });

  test("stays the right way up, and keeps its colours", () => {
    const profile = jpegSegment(0xe2, latin1("ICC_PROFILE\0\x01\x01…"));
    const file = jpegFile(1, 1, [orientationSegment(6), profile]);
    const verdict = checkFile(file);
    expect(verdict.ok && Buffer.from(verdict.bytes).equals(file)).toBe(true);
    expect(exifOrientation(orientationSegment(6).subarray(4))).toBe(6);
  });

  test.each([
    ["cut short", jpegFile().subarray(0, -2), "file-damaged"],
    ["without an image", Buffer.from([0xff, 0xd8, 0xff, 0xd9]), "file-damaged"],
    [
      "whose segment is longer than the file",
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]),
      "file-damaged",
    ],
    ["too large", jpegFile(10_001, 1), "file-image-size"],
  ])("%s", (_what, file, expected) => {
    expect(reasonOf(file)).toBe(expected);
  });
});
