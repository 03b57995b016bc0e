import { type Part, readPart } from "./pdf-part";
import type { PdfWriter } from "./pdf-writer";
import { NotTypstError, objectText, readTypstPdf, renumbered, type TypstObject } from "./typst-pdf";

/** Numbers, in the whole file, of the objects that the parts share. */
type Shared = Record<"catalog" | "pages" | "structure" | "document" | "list" | "metadata" | "info", number>;

/**
 * Puts the parts of a letter together into ONE tagged PDF: one page tree, one structure tree with one list of
 * signatories, one parent tree. Each part is renumbered and written before the next is compiled, so that memory
 * does not grow with the letter.
 */
export class PdfAssembler {
  readonly #writer: PdfWriter;
  readonly #shared: Shared;
  readonly #pages: string[] = [];
  readonly #topLevel: string[] = [];
  readonly #listItems: string[] = [];
  readonly #parentTree: string[] = [];
  #opening = { catalog: "", structure: "", metadata: "" };
  #structParents = 0;

  constructor(writer: PdfWriter) {
    this.#writer = writer;
    const reserve = () => writer.reserve();
    this.#shared = {
      catalog: reserve(),
      pages: reserve(),
      structure: reserve(),
      document: reserve(),
      list: reserve(),
      metadata: reserve(),
      info: reserve(),
    };
  }

  /** Adds a part; the first gives the whole its title, language, outline and roles. */
  add(file: Buffer): void {
    const part = readPart(readTypstPdf(file));
    const first = this.#pages.length === 0;
    const numbers = this.#renumber(part);
    const print = (text: string) => renumbered(text, numbers);
    const all = (list: number[]) => list.map((number) => `${numbers[number]} 0 R`);
    if (first) this.#open(part, print);
    if (part.list.items.length > 0 && this.#listItems.length === 0)
      part.list.others.push(part.list.lists[0] ?? 0);
    append(this.#pages, all(part.pages));
    append(this.#topLevel, all(part.list.others));
    append(this.#listItems, all(part.list.items));
    append(this.#parentTree, movedNumbers(part.parentTree, this.#structParents).map(print));
    this.#copy(part, numbers);
    this.#structParents += part.structParents;
  }

  /** Writes what the parts share and closes the file. */
  finish(): { pages: number; bytes: number; sha256: string } {
    const { catalog, pages, structure, document, list, metadata, info } = this.#shared;
    const writer = this.#writer;
    const count = this.#pages.length;
    writer.object(pages, `<</Type/Pages/Count ${count}/Kids[${this.#pages.join(" ")}]>>`);
    writer.object(
      structure,
      `<</Type/StructTreeRoot/K[${document} 0 R]/ParentTree<</Nums[${this.#parentTree.join(" ")}]>>` +
        `/ParentTreeNextKey ${this.#structParents}${this.#opening.structure}>>`,
    );
    writer.object(document, element("Document", structure, this.#topLevel));
    if (this.#listItems.length > 0)
      // Typst calls it an unnumbered list; the labels are ranks, which PDF/UA wants said.
      writer.object(list, element("L", document, this.#listItems, "/A[<</O/List/ListNumbering/Decimal>>]"));
    writer.object(
      catalog,
      `<</Type/Catalog/Pages ${pages} 0 R/StructTreeRoot ${structure} 0 R/Metadata ${metadata} 0 R` +
        `/MarkInfo<</Marked true>>${this.#opening.catalog}>>`,
    );
    const xmp = this.#opening.metadata.replace(/(<xmpTPg:NPages>)\d+/, `$1${count}`);
    writer.stream(metadata, "/Type/Metadata/Subtype/XML", Buffer.from(xmp, "latin1"));
    return { pages: count, ...writer.finish(catalog, info) };
  }

  /** New number of each object of a part. */
  #renumber({ pdf, root, list, ...part }: Part): Uint32Array {
    const numbers = new Uint32Array(pdf.size);
    for (const number of pdf.objects.keys()) {
      if (!part.handled.has(number)) numbers[number] = this.#writer.reserve();
    }
    numbers[root] = this.#shared.catalog;
    numbers[pdf.info] = this.#shared.info;
    numbers[part.pageTree] = this.#shared.pages;
    numbers[part.structure] = this.#shared.structure;
    numbers[part.document] = this.#shared.document;
    for (const number of list.lists) numbers[number] = this.#shared.list;
    for (const [from, into] of list.merged) numbers[from] = numbers[into] ?? 0;
    return numbers;
  }

  #open({ pdf, root, structure, metadata }: Part, print: (text: string) => string): void {
    const xmp = pdf.objects.get(metadata)?.contents;
    if (!xmp) throw new NotTypstError("metadata");
    this.#opening = {
      catalog: print(without(objectText(pdf, root), CATALOG_ENTRIES)),
      structure: print(without(objectText(pdf, structure), STRUCTURE_ENTRIES)),
      metadata: xmp.toString("latin1"),
    };
    this.#writer.object(this.#shared.info, print(objectText(pdf, pdf.info)));
  }

  #copy({ pdf, list, handled }: Part, numbers: Uint32Array): void {
    for (const [number, object] of pdf.objects) {
      if (handled.has(number)) continue;
      const text = list.rewritten.get(number) ?? object.text;
      this.#write(numbers[number] ?? 0, { ...object, text: renumbered(text, numbers) });
    }
  }

  #write(number: number, { text, contents }: TypstObject): void {
    if (contents) {
      const entries = text.replace(/^<<|>>$/g, "").replace(/\/Length \d+/, "");
      this.#writer.stream(number, entries, contents);
    } else if (/\/StructParents? /.test(text)) {
      const moved = (_: string, key: string, index: string) => key + (Number(index) + this.#structParents);
      this.#writer.object(number, text.replace(/(\/StructParents? )(\d+)/, moved));
    } else {
      this.#writer.object(number, text);
    }
  }
}

/** Entries that the whole has of its own; the others are taken from the first part. */
const CATALOG_ENTRIES = [
  /\/Type \/Catalog/,
  /\/Pages \d+ 0 R/,
  /\/StructTreeRoot \d+ 0 R/,
  /\/Metadata \d+ 0 R/,
  /\/MarkInfo <<[^>]*>>/,
];
const STRUCTURE_ENTRIES = [
  /\/Type \/StructTreeRoot/,
  /\/K \[\d+ 0 R\]/,
  /\/ParentTree <<[^>]*>>/,
  /\/ParentTreeNextKey \d+/,
];

/** “0 4 0 R 1 5 0 R” with its keys moved up by `by`. */
function movedNumbers(nums: string, by: number): string[] {
  return Array.from(nums.matchAll(/(\d+) (\d+ 0 R)/g), ([, key, ref]) => `${Number(key) + by} ${ref}`);
}

function element(role: string, parent: number, kids: string[], more = ""): string {
  return `<</Type/StructElem/S/${role}/P ${parent} 0 R${more}/K[${kids.join(" ")}]>>`;
}

/** The inside of a dictionary, less some of its entries. */
function without(dictionary: string, entries: RegExp[]): string {
  const inside = dictionary.replace(/^<<|>>$/g, "");
  return entries.reduce((text, entry) => text.replace(entry, ""), inside);
}

function append(list: string[], more: string[]): void {
  for (const item of more) list.push(item);
}
