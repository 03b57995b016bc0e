import { parseText } from "@/lib/text/parse-text";
import { walkInlines } from "@/lib/text/walk-inlines";
import type { SourceText } from "./version-text";
import { webAddress } from "./web-address";

/** The web addresses that a text links to, notes included, each once, in order. */
export function bodyLinks(markdown: string): string[] {
  const { blocks, footnotes } = parseText(markdown);
  const links = new Set<string>();
  for (const inline of walkInlines([...blocks, ...footnotes.flatMap((note) => note.blocks)])) {
    const href = inline.type === "link" ? webAddress(inline.href)?.href : undefined;
    if (href) links.add(href);
  }
  return [...links];
}

/** All that a text and its list of sources quote: the list first, which is read first. */
export function quotedLinks({ body, sources }: { body: string; sources: readonly SourceText[] }): string[] {
  return [...new Set([...sources.map(({ url }) => url).filter(Boolean), ...bodyLinks(body)])];
}
