import { typographe } from "@/lib/text/french-typography";

/** Arguments whose braces hold messages of their own: `{count, plural, one {…} other {…}}`. */
const WITH_SUBMESSAGES = /^\s*[\w.]+\s*,\s*(?:plural|select|selectordinal)\s*,/;
const TAG = /^<\/?[A-Za-z][\w.-]*\s*\/?>/;
/** First of the 6,400 private-use characters that stand for arguments and tags while the text is set. */
const FIRST_PLACEHOLDER = 0xe000;

/**
 * `typographe` for an ICU message: its French is set, its arguments (`{name}`), selectors and rich-text tags
 * (`<link>`) are left alone, and the messages inside plural and select are set in their turn.
 */
export function typographeMessage(message: string): string {
  const kept: string[] = [];
  let text = "";
  for (let at = 0; at < message.length; ) {
    const rest = message.slice(at);
    const syntax = rest.startsWith("{") ? readBraces(rest) : (TAG.exec(rest)?.[0] ?? "");
    if (syntax === "") {
      text += message[at++];
    } else {
      text += String.fromCharCode(FIRST_PLACEHOLDER + kept.length);
      kept.push(rest.startsWith("{") ? setArgument(syntax) : syntax);
      at += syntax.length;
    }
  }
  return typographe(text).replace(
    /[\ue000-\uf8ff]/g,
    (placeholder) => kept[placeholder.charCodeAt(0) - FIRST_PLACEHOLDER] ?? placeholder,
  );
}

/** What the text at the start of `value` says inside one pair of braces, braces included. */
function readBraces(value: string): string {
  let depth = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === "{") depth++;
    if (value[at] === "}" && --depth === 0) return value.slice(0, at + 1);
  }
  throw new SyntaxError(`A brace is never closed: ${value}`);
}

function setArgument(argument: string): string {
  const inside = argument.slice(1, -1);
  const head = WITH_SUBMESSAGES.exec(inside)?.[0];
  if (head === undefined) return argument;
  let result = head;
  for (let at = head.length; at < inside.length; ) {
    if (inside[at] !== "{") {
      result += inside[at++];
      continue;
    }
    const submessage = readBraces(inside.slice(at));
    result += `{${typographeMessage(submessage.slice(1, -1))}}`;
    at += submessage.length;
  }
  return `{${result}}`;
}

export type CatalogueNode = string | { [key: string]: CatalogueNode };

/** The same catalogue, every message set by `typographeMessage`; keys are left alone. */
export function typographeCatalogue(node: CatalogueNode): CatalogueNode {
  if (typeof node === "string") return typographeMessage(node);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, typographeCatalogue(value)]));
}

/** Every message of a catalogue with its dotted path, in file order. */
export function catalogueMessages(node: CatalogueNode, path = ""): { path: string; message: string }[] {
  if (typeof node === "string") return [{ path, message: node }];
  return Object.entries(node).flatMap(([key, value]) =>
    catalogueMessages(value, path === "" ? key : `${path}.${key}`),
  );
}
