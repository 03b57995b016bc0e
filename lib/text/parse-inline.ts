import type { Definition, PhrasingContent } from "mdast";
import { safeHref } from "./safe-href";
import type { Inline } from "./text-document";
import { tidyInlines } from "./tidy-inlines";

/** What the words of a paragraph may refer to elsewhere in the text. */
export type References = {
  definitions: Map<string, Definition>;
  /** The number of the note with this identifier, taken on first reference. */
  footnoteNumber: (identifier: string) => number | null;
};

type Place = { depth: number; insideLink: boolean };

/** Bold in italics in bold…: past this, marks are dropped and words kept. */
const MAX_INLINE_DEPTH = 12;

/** The words of a paragraph in the closed model: neighbours merged, nothing empty, no break at either end. */
export function parseInlines(nodes: PhrasingContent[], references: References): Inline[] {
  return tidyInlines(toInlines(nodes, references, { depth: 0, insideLink: false }));
}

function toInlines(nodes: PhrasingContent[], references: References, place: Place): Inline[] {
  return nodes.flatMap((node) => toInline(node, references, place));
}

function toInline(node: PhrasingContent, references: References, place: Place): Inline[] {
  switch (node.type) {
    case "text":
      return textToInlines(node.value);
    case "break":
      return [{ type: "break" }];
    case "emphasis":
    case "strong": {
      const children = toInlines(node.children, references, { ...place, depth: place.depth + 1 });
      return place.depth >= MAX_INLINE_DEPTH ? children : [{ type: node.type, children }];
    }
    case "link":
      return toLink(node.url, node.title, node.children, references, place);
    case "image":
      return toLink(node.url, node.title, [alternative(node)], references, place);
    case "linkReference": {
      const definition = references.definitions.get(node.identifier);
      const bracketed = node.referenceType !== "full" && /^\d+$/.test(node.label ?? "");
      const children: PhrasingContent[] = bracketed
        ? [text("["), ...node.children, text("]")]
        : node.children;
      if (definition === undefined) return toInlines(children, references, place);
      return toLink(definition.url, definition.title, children, references, place);
    }
    case "imageReference": {
      const definition = references.definitions.get(node.identifier);
      const url = definition?.url ?? "";
      return toLink(url, definition?.title, [alternative({ alt: node.alt, url })], references, place);
    }
    case "footnoteReference": {
      const number = references.footnoteNumber(node.identifier);
      if (number === null) return [{ type: "text", value: `[^${node.label ?? node.identifier}]` }];
      return [{ type: "footnoteReference", number }];
    }
    case "inlineCode":
    case "html":
      return [{ type: "text", value: node.value }];
    case "delete":
      return toInlines(node.children, references, place);
    default:
      return node satisfies never;
  }
}

/** An image is named, never shown: by its alternative text or, failing that, by its address. */
function alternative(image: { alt?: string | null; url: string }): PhrasingContent {
  return text(image.alt?.trim() || image.url.slice(0, 200));
}

const text = (value: string): PhrasingContent => ({ type: "text", value });

function toLink(
  url: string,
  title: string | null | undefined,
  nodes: PhrasingContent[],
  references: References,
  place: Place,
): Inline[] {
  const children = toInlines(nodes, references, { depth: place.depth + 1, insideLink: true });
  // A title is a tooltip that paper and touch screens never show.
  const after: Inline[] = title ? [{ type: "text", value: ` (${title})` }] : [];
  const href = safeHref(url);
  if (href === null || place.insideLink) return [...children, ...after];
  // A call to a note is a link of its own: it cannot stay inside another one.
  const calls = children.filter((child) => child.type === "footnoteReference");
  const named = children.filter((child) => child.type !== "footnoteReference");
  const words = trimAddress(named.length > 0 ? named : [{ type: "text", value: href }], href);
  return [{ type: "link", href: words.href, children: words.children }, ...words.after, ...calls, ...after];
}

/** A bare address takes the “»” that follows it for a part of itself: it is given back to the sentence. */
function trimAddress(
  children: Inline[],
  href: string,
): { children: Inline[]; href: string; after: Inline[] } {
  const only = children.length === 1 ? children[0] : undefined;
  // Some programs put backslashes into the words of a link that is its own address.
  if (only?.type === "text" && only.value !== href && only.value.replaceAll("\\", "") === href)
    return { children: [{ type: "text", value: href }], href, after: [] };
  const tail = only?.type === "text" ? /[»”’…]+[.,;:!?)]*$/.exec(only.value)?.[0] : undefined;
  if (only?.type !== "text" || tail === undefined || !href.endsWith(tail))
    return { children, href, after: [] };
  return {
    children: [{ type: "text", value: only.value.slice(0, -tail.length) }],
    href: href.slice(0, -tail.length),
    after: [{ type: "text", value: tail }],
  };
}

/** `<br>` alone among HTML means something here; a wrapped line joins the next with a space. */
function textToInlines(value: string): Inline[] {
  const joined = value.replace(/(\p{L}-)\n(?=\p{Ll})/gu, "$1").replace(/\n/g, " ");
  return joined.split(/ ?<br ?\/?> ?/i).flatMap((part, at): Inline[] => {
    const words: Inline = { type: "text", value: part };
    return at === 0 ? [words] : [{ type: "break" }, words];
  });
}
