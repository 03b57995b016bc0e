import { safeHref } from "./safe-href";
import type { Inline } from "./text-document";

/** An address among words, without the marks that end the sentence. */
const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)»])/;

/** Words that hold addresses: each leads where it says. */
export function wordsWithLinks(words: string): Inline[] {
  return words.split(ADDRESS).flatMap((value): Inline[] => {
    if (value === "") return [];
    const href = ADDRESS.test(value) ? safeHref(value) : null;
    const said: Inline = { type: "text", value };
    return [href === null ? said : { type: "link", href, children: [said] }];
  });
}
