/**
 * What would be read as a mark in the midst of a line: no more, as a backslash inside a bare address is a part of
 * it. `_` between letters is a letter; braces, so that no value is a field.
 */
const INLINE = /[\\`*[\]{}]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)|<(?![!?/])/gu;
/** What makes a title, a list, a rule or a quotation of a line that begins with it. */
const BLOCK = /^(\s*)([#+\-=>~])/;
const NUMBERED = /^(\s*\d{1,9})([.)])/;

/**
 * A value as words of a Markdown text: it can make nothing bold, a title or a list. Line ends become spaces: a
 * value is part of a sentence.
 */
export function escapeMarkdown(value: string): string {
  return value
    .replace(/\s*\n\s*/g, " ")
    .replace(INLINE, "\\$&")
    .replace(BLOCK, "$1\\$2")
    .replace(NUMBERED, "$1\\$2");
}
