import { isElement, isSilent, pastedInline, pastedWords } from "./paste-inlines";

/** One block of pasted text; items of a list stand on consecutive lines. */
export type PastedBlock = { text: string; item: boolean };

const BLOCKS =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|DD|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|TFOOT|THEAD|TR|UL)$/i;

/** The blocks inside a node, in order; words that stand between two blocks make one of their own. */
export function pastedBlocks(container: Element): PastedBlock[] {
  const blocks: PastedBlock[] = [];
  let loose = "";
  const close = () => {
    blocks.push(...asBlock(loose));
    loose = "";
  };
  for (const node of Array.from(container.childNodes)) {
    if (isElement(node) && (BLOCKS.test(node.tagName) || holdsBlocks(node))) {
      close();
      if (!isSilent(node)) blocks.push(...pastedBlock(node));
    } else loose += pastedInline(node);
  }
  close();
  return blocks;
}

/** Google Docs wraps a whole document in one <b>. */
const holdsBlocks = (element: Element): boolean =>
  Array.from(element.children).some((child) => BLOCKS.test(child.tagName) || holdsBlocks(child));

function asBlock(words: string, prefix = "", item = false): PastedBlock[] {
  const text = words
    .replace(/ *\n */g, "  \n")
    .replace(/^(\[\^\d+\]:)\s+/, "$1 ")
    .trim();
  return text === "" ? [] : [{ text: prefix + text, item }];
}

function pastedBlock(element: Element): PastedBlock[] {
  const tag = element.tagName.toUpperCase();
  switch (tag) {
    case "H1":
    case "H2":
    case "H3":
    case "H4":
    case "H5":
    case "H6": {
      const title = pastedWords(element)
        .replace(/\s+/g, " ")
        .replace(/^\*\*(.*)\*\*$/, "$1");
      return asBlock(title, `${"#".repeat(Math.min(4, Math.max(2, Number(tag[1]))))} `);
    }
    case "UL":
    case "OL":
      return pastedList(element, tag === "OL");
    case "BLOCKQUOTE":
      return quote(pastedBlocks(element));
    case "HR":
      return [{ text: "---", item: false }];
    case "TR":
      return asBlock(Array.from(element.children, (cell) => flat(pastedWords(cell))).join(" | "));
    case "PRE":
      return asBlock((element.textContent ?? "").replace(/\n/g, "  \n"));
    case "P":
      return pastedParagraph(element);
    default:
      return pastedBlocks(element);
  }
}

const flat = (words: string) => words.replace(/\s+/g, " ").trim();

function quote(blocks: PastedBlock[]): PastedBlock[] {
  const lines = blocks.flatMap(({ text }, at) => (at === 0 ? text.split("\n") : ["", ...text.split("\n")]));
  return lines.length === 0
    ? []
    : [{ text: lines.map((line) => `> ${line}`.trimEnd()).join("\n"), item: false }];
}

/** Word draws its lists as paragraphs that begin with a bullet or a number and a class of their own. */
function pastedParagraph(element: Element): PastedBlock[] {
  if (holdsBlocks(element)) return pastedBlocks(element);
  const words = pastedWords(element).trim();
  if (!/mso-list/i.test(element.getAttribute("style") ?? "")) return asBlock(words);
  const [, marker = ""] = /^(\d{1,3}[.)]|[^\p{L}\p{N}\s]|o(?=[\s\u00a0]))/u.exec(words) ?? [];
  const text = words.slice(marker.length).trim();
  return asBlock(text, /^\d/.test(marker) ? `${marker} ` : "- ", true);
}

function pastedList(list: Element, ordered: boolean): PastedBlock[] {
  const first = Number(list.getAttribute("start") ?? 1);
  const items = Array.from(list.children).flatMap((child, at): PastedBlock[] => {
    // A list right inside a list, as some editors write it, belongs to the item before.
    if (/^(?:UL|OL)$/i.test(child.tagName)) return indent(pastedBlock(child), "  ");
    const marker = ordered ? `${first + at}. ` : "- ";
    const [head, ...rest] = pastedBlocks(child);
    if (head === undefined) return [];
    const width = " ".repeat(marker.length);
    if (head.item) return [{ text: marker.trim(), item: true }, ...indent([head, ...rest], width)];
    const lead = { text: marker + head.text.replace(/\n(?=.)/g, `\n${width}`), item: true };
    return [lead, ...indent(rest, width)];
  });
  return items.map(({ text }) => ({ text, item: true }));
}

function indent(blocks: PastedBlock[], width: string): PastedBlock[] {
  return blocks.map(({ text, item }) => ({
    text: (item ? "" : "\n") + text.replace(/^(?=.)/gm, width),
    item: true,
  }));
}
