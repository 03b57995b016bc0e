import { objectText, references, type TypstPdf } from "./typst-pdf";

/** What a part's structure tree holds of the list of signatories, and what else stands beside it (numbers). */
export type ListPieces = {
  /** Elements of the document that are not the list, in reading order. */
  others: number[];
  /** The `LI` of every signatory, in reading order. */
  items: number[];
  /** The `L` of each column: all become the one list of the letter. */
  lists: number[];
  /** Boxes around the columns, which mean nothing. */
  boxes: number[];
  /** Element that vanishes → element that takes over its contents. */
  merged: Map<number, number>;
  /** Text of the elements that took over contents. */
  rewritten: Map<number, string>;
};

/**
 * Finds the list of signatories under the `Document` element. The template sets one list a column, because
 * that is what makes the pages countable; a screen reader must hear one list.
 */
export function listPieces(pdf: TypstPdf, document: number): ListPieces {
  const pieces: ListPieces = {
    others: [],
    items: [],
    lists: [],
    boxes: [],
    merged: new Map(),
    rewritten: new Map(),
  };
  for (const child of references(objectText(pdf, document), "K")) {
    const columns = columnLists(pdf, child);
    if (columns === undefined || columns.lists.length === 0) {
      pieces.others.push(child);
      continue;
    }
    pieces.lists.push(...columns.lists);
    pieces.boxes.push(...columns.boxes);
    for (const list of columns.lists) {
      for (const item of references(objectText(pdf, list), "K")) {
        pieces.items.push(item);
        for (const part of references(objectText(pdf, item), "K")) mergeSpan(pdf, part, pieces);
      }
    }
  }
  return pieces;
}

/** The lists of signatories in a subtree that holds nothing else; undefined for any other subtree. */
function columnLists(pdf: TypstPdf, number: number): { lists: number[]; boxes: number[] } | undefined {
  const text = objectText(pdf, number);
  // Typst gives its term lists, used for the signatories alone, the numbering “None”.
  if (/\/S \/L\s/.test(text)) {
    return text.includes("/ListNumbering /None") ? { lists: [number], boxes: [] } : undefined;
  }
  if (!/\/S \/Div\s/.test(text) || !holdsElementsOnly(text)) return undefined;
  const found = { lists: [] as number[], boxes: [number] };
  // A column without a name is a box without a list.
  for (const child of references(text, "K")) {
    const inside = columnLists(pdf, child);
    if (inside === undefined) return undefined;
    found.lists.push(...inside.lists);
    found.boxes.push(...inside.boxes);
  }
  return found;
}

function holdsElementsOnly(text: string): boolean {
  return /\/K \[(?:\s*\d+ 0 R)*\s*\]/.test(text);
}

/** A label that only wraps one span takes over its contents: a quarter of the list's elements go. */
function mergeSpan(pdf: TypstPdf, label: number, pieces: ListPieces): void {
  const text = objectText(pdf, label);
  const only = /\/K \[(\d+) 0 R\]/.exec(text);
  if (!text.includes("/S /Lbl") || !only) return;
  const span = Number(only[1]);
  const inside = /\/K (\[[\d\s]+\])\s+\/Pg (\d+ 0 R)/.exec(objectText(pdf, span));
  if (!inside) return;
  pieces.merged.set(span, label);
  pieces.rewritten.set(label, text.replace(only[0], `/K ${inside[1]}\n  /Pg ${inside[2]}`));
}
