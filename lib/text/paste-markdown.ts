import { pastedBlocks } from "./paste-blocks";

/**
 * Markdown for what was copied from Word, LibreOffice, Google Docs or a web page: bold, italics, links, titles,
 * lists, quotations and notes. What has no Markdown here keeps its words. `body` is what DOMParser made.
 */
export function htmlToMarkdown(body: Element): string {
  const blocks = pastedBlocks(body);
  // Notes stand at the end of the document they come from; the order is kept.
  return blocks
    .map((block, at) => (at > 0 && !(block.item && blocks[at - 1]?.item) ? `\n${block.text}` : block.text))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Whether copied HTML says more than its plain text: code editors, for one, colour words and mean nothing by it. */
export function hasFormatting(html: string): boolean {
  return /<(?:a|b|strong|i|em|h[1-6]|[uo]l|blockquote|sup|table|hr)[\s>]|font-weight:\s*(?:bold|[6-9]00)|font-style:\s*italic|mso-list/i.test(
    html,
  );
}
