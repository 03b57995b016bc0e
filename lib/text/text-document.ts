/**
 * The closed document model of every text that people write here: petitions and letters.
 *
 * Markdown is parsed once into this tree; the web page, the PDF, the HTML mail and the plain text are
 * all drawn from it. What the tree cannot say (raw HTML, scripts, images) can therefore never be shown.
 */
export type TextDocument = {
  blocks: Block[];
  /** In order of first reference; `footnoteReference.number` is the 1-based position in this list. */
  footnotes: Footnote[];
};

export type Footnote = { number: number; blocks: Block[] };

export type Block =
  | { type: "paragraph"; children: Inline[] }
  /** Level 2 to 4: level 1 belongs to the title of the page or the object of the letter. */
  | { type: "heading"; level: 2 | 3 | 4; children: Inline[] }
  | { type: "list"; ordered: boolean; start: number; items: Block[][] }
  | { type: "quote"; blocks: Block[] }
  | { type: "rule" };

export type Inline =
  | { type: "text"; value: string }
  | { type: "emphasis"; children: Inline[] }
  | { type: "strong"; children: Inline[] }
  /** `href` is always an absolute http, https or mailto address. */
  | { type: "link"; href: string; children: Inline[] }
  | { type: "break" }
  | { type: "footnoteReference"; number: number };
