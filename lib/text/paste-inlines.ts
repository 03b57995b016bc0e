/** What shows nothing, or nothing that was selected. */
const SILENT = new Set(["STYLE", "SCRIPT", "HEAD", "TITLE", "META", "LINK", "TEMPLATE", "NOSCRIPT", "SVG"]);
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isSilent = (element: Element) => SILENT.has(element.tagName.toUpperCase());

/** The words of a node on one line, with their marks. */
export function pastedWords(node: Node): string {
  // Word cuts one bold passage in several: the marks between two of them fall away.
  return Array.from(node.childNodes, pastedInline)
    .join("")
    .replace(/(?<=[^*\\])\*{4}(?=[^*])/g, "");
}

export function pastedInline(node: Node): string {
  if (node.nodeType === 3) return escapeMarks((node.nodeValue ?? "").replace(/[ \t\r\n]+/g, " "));
  if (!isElement(node) || isSilent(node)) return "";
  const words = pastedWords(node);
  switch (node.tagName.toUpperCase()) {
    case "BR":
      return "  \n";
    case "IMG":
      return escapeMarks(node.getAttribute("alt") ?? "");
    case "A":
      return pastedLink(node, words);
    case "SUP":
      return /^\d+$/.test(words)
        ? words.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit)
        : words;
    default:
      return mark(mark(words, "*", isItalic(node)), "**", isBold(node));
  }
}

/** Stars would be read as emphasis, and a backslash would hide what follows it. */
const escapeMarks = (text: string) => text.replace(/[*\\`]/g, "\\$&");

const styleOf = (element: Element) => (element.getAttribute("style") ?? "").toLowerCase();

function isBold(element: Element): boolean {
  const weight = /font-weight:\s*([a-z0-9]+)/.exec(styleOf(element))?.[1];
  if (weight !== undefined) return /^bold|^[6-9]00$/.test(weight);
  return /^(?:B|STRONG)$/i.test(element.tagName);
}

function isItalic(element: Element): boolean {
  const style = /font-style:\s*([a-z]+)/.exec(styleOf(element))?.[1];
  if (style !== undefined) return style === "italic" || style === "oblique";
  return /^(?:I|EM|CITE)$/i.test(element.tagName);
}

/** The spaces at both ends stay outside the mark: inside, Markdown would not see it. */
function mark(words: string, sign: "*" | "**", wanted: boolean): string {
  if (!wanted || words.trim() === "" || (words.includes("**") && sign === "**")) return words;
  const [, before = "", inner = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
  return `${before}${sign}${inner}${sign}${after}`;
}

/** “#_ftn1” (Word), “#sdfootnote1sym” (LibreOffice), “#ftnt1” (Google Docs): a call to a note. */
const CALL = /^#(?:_?ftn|_?edn|ftnt|sd(?:foot|end)note)(\d+)(?:sym)?$/i;
/** “#_ftnref1”, “#sdfootnote1anc”, “#ftnt_ref1”: the way back, at the head of the note itself. */
const BACK = /^#(?:_?(?:ftn|edn)ref|ftnt_ref|sd(?:foot|end)note)(\d+)(?:anc)?$/i;

function pastedLink(link: Element, words: string): string {
  const href = (link.getAttribute("href") ?? "").replace(/^.*(?=#(?:_?ftn|_?edn|sdfoot|sdend))/i, "");
  const called = CALL.exec(href)?.[1];
  if (called !== undefined) return `[^${called}]`;
  const noted = BACK.exec(href)?.[1];
  if (noted !== undefined) return `[^${noted}]: `;
  if (!/^(?:https?:\/\/|mailto:)\S+$/i.test(href) || words.trim() === "") return words;
  const bare = words.trim();
  if (bare === href || `mailto:${bare}` === href || `${bare}/` === href) return words;
  const address = /[()]/.test(href) ? `<${href}>` : href;
  return words.replace(
    /^(\s*)([\s\S]*?)(\s*)$/,
    (_, before, inner, after) => `${before}[${inner}](${address})${after}`,
  );
}
