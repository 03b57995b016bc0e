import { type ListPieces, listPieces } from "./pdf-structure";
import { NotTypstError, objectText, reference, references, type TypstPdf } from "./typst-pdf";

/** One part of a letter: what the whole needs to know of it. Members are object numbers unless said. */
export type Part = {
  pdf: TypstPdf;
  root: number;
  pageTree: number;
  pages: number[];
  structure: number;
  document: number;
  metadata: number;
  list: ListPieces;
  /** Objects that are not copied as they are: the whole has its own, or they vanish. */
  handled: Set<number>;
  /** Pairs of a key and a reference, as in /Nums. */
  parentTree: string;
  structParents: number;
};

/** Finds in a part what has to be told apart to put it together with the others. */
export function readPart(pdf: TypstPdf): Part {
  const catalog = objectText(pdf, pdf.root);
  const pageTree = reference(catalog, "Pages");
  const pages = references(objectText(pdf, pageTree), "Kids");
  const structure = reference(catalog, "StructTreeRoot");
  const structureText = objectText(pdf, structure);
  const [document = 0] = references(structureText, "K");
  const metadata = reference(catalog, "Metadata");
  const list = listPieces(pdf, document);
  const nums = /\/ParentTree <<\s*\/Nums \[([^\]]*)\]\s*>>/.exec(structureText)?.[1];
  const next = /\/ParentTreeNextKey (\d+)/.exec(structureText)?.[1];
  if (nums === undefined || next === undefined) throw new NotTypstError("parent tree");
  if (!objectText(pdf, pageTree).includes(`/Count ${pages.length}\n`)) throw new NotTypstError("page tree");
  return {
    pdf,
    root: pdf.root,
    pageTree,
    pages,
    structure,
    document,
    metadata,
    list,
    handled: new Set([
      ...[pdf.root, pdf.info, pageTree, structure, document, metadata],
      ...[...list.lists, ...list.boxes, ...list.merged.keys()],
    ]),
    parentTree: nums,
    structParents: Number(next),
  };
}
