/** Characters with a meaning anywhere in a line of CommonMark or of GFM's notes, and braces: no value is a field. */
const INLINE = /[\\`*_[\]<>&!~|^{}]/g;
/** What makes a title, a list or a rule of a line that begins with it. */
const BLOCK = /^(\s*)([#+\-=])/;
const NUMBERED = /^(\s*\d{1,9})([.)])/;

/**
 * A value as words of a Markdown text: it can make nothing bold, a link, a title or a list. Line ends become
 * spaces: a value is part of a sentence.
 */
export function escapeMarkdown(value: string): string {
  return value
    .replace(/\s*\n\s*/g, " ")
    .replace(INLINE, "\\$&")
    .replace(BLOCK, "$1\\$2")
    .replace(NUMBERED, "$1\\$2");
}
