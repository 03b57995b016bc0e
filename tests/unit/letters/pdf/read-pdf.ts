import { readFile } from "node:fs/promises";
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
} from "@cantoo/pdf-lib";

export type ReadPdf = {
  document: PDFDocument;
  /** Words of each page, in the order they are drawn; white space runs are one space. */
  pages: string[];
  text: string;
  /** Roles of the structure tree, in reading order. */
  roles: string[];
  catalog: PDFDict;
};

/** Reads what a compiled letter says, with no program that a machine may lack. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const document = await PDFDocument.load(await readFile(path), { updateMetadata: false });
  const pages = document.getPages().map((page) => {
    const contents = streamText(page.node.Contents());
    const fonts = page.node.Resources()?.lookup(PDFName.of("Font"), PDFDict);
    return drawnText(contents, fonts).replace(/\s+/g, " ").trim();
  });
  return {
    document,
    pages,
    text: pages.join(" "),
    roles: structureRoles(document),
    catalog: document.catalog,
  };
}

/** Numbers of the pages as their footers print them: [[1, 4], [2, 4]…]. */
export function footers({ pages }: ReadPdf): [page: number, total: number][] {
  return pages.map((page) => {
    const [, number, total] = /page (\d+) \/ (\d+)/.exec(page) ?? [];
    return [Number(number), Number(total)];
  });
}

/** How often a role stands in the structure tree. */
export function count(pdf: ReadPdf, role: string): number {
  return pdf.roles.filter((found) => found === role).length;
}

function streamText(stream: unknown): string {
  if (!(stream instanceof PDFRawStream)) throw new TypeError("Not a stream");
  return Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
}

/** Follows Tf, TJ, Tj and BT: each text object stands apart, each font has its own map to Unicode. */
function drawnText(contents: string, fonts: PDFDict | undefined): string {
  const maps = new Map<string, Map<number, string>>();
  let map = new Map<number, string>();
  let text = "";
  // The number of a glyph may look like a bracket: those that close again are not escaped.
  const operators = /\/(f\d+) [\d.]+ Tf|\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|\bBT\b/g;
  for (const [token, font] of contents.matchAll(operators)) {
    if (token === "BT") text += " ";
    else if (font) {
      map = maps.get(font) ?? unicodeMap(fonts?.lookup(PDFName.of(font), PDFDict));
      maps.set(font, map);
    } else text += decoded(token, map);
  }
  return text;
}

function decoded(token: string, map: Map<number, string>): string {
  const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
  const bytes = token
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
      /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
    );
  let text = "";
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    text += map.get(bytes.charCodeAt(index) * 256 + bytes.charCodeAt(index + 1)) ?? "";
  }
  return text;
}

function unicodeMap(font: PDFDict | undefined): Map<number, string> {
  const map = new Map<number, string>();
  const source = streamText(font?.lookup(PDFName.of("ToUnicode")));
  for (const [, glyph, unicode] of source.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)) {
    const units = (unicode ?? "").match(/.{4}/g) ?? [];
    map.set(
      Number.parseInt(glyph ?? "", 16),
      String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))),
    );
  }
  return map;
}

function structureRoles(document: PDFDocument): string[] {
  const roles: string[] = [];
  const root = document.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  const visit = (object: unknown) => {
    const value = object instanceof PDFRef ? document.context.lookup(object) : object;
    if (value instanceof PDFArray) for (const item of value.asArray()) visit(item);
    if (!(value instanceof PDFDict)) return;
    const role = value.get(PDFName.of("S"));
    if (role) roles.push(String(role).slice(1));
    visit(value.get(PDFName.of("K")));
  };
  visit(root.get(PDFName.of("K")));
  return roles;
}
