/** What a textarea holds, with its selection in UTF-16 units. */
export type Draft = { value: string; start: number; end: number };

export type Mark = "**" | "*";
export type LineStyle = "heading" | "bullets" | "numbers" | "quote";

/** Puts a mark around the selected words, line by line, or takes it away; with nothing selected, opens a pair. */
export function toggleMark({ value, start, end }: Draft, mark: Mark): Draft {
  const selected = value.slice(start, end);
  if (selected.trim() === "")
    return replace(value, start, end, selected + mark + mark, selected.length + mark.length);
  if (isMarked(selected, mark)) {
    const bare = selected.slice(mark.length, -mark.length);
    return replace(value, start, end, bare, 0, bare.length);
  }
  if (isInsideMark(value, start, end, mark)) {
    return replace(value, start - mark.length, end + mark.length, selected, 0, selected.length);
  }
  // Marks hold words only: not the spaces around them, and not two paragraphs at once.
  const marked = selected.replace(/^([^\S\n]*)(\S.*?)([^\S\n]*)$/gm, `$1${mark}$2${mark}$3`);
  const lead = /^\s*/.exec(marked)?.[0].length ?? 0;
  const tail = /\s*$/.exec(marked)?.[0].length ?? 0;
  const oneLine = !selected.trim().includes("\n");
  const inside = oneLine ? mark.length : 0;
  return replace(value, start, end, marked, lead + inside, marked.length - tail - inside);
}

function isMarked(text: string, mark: Mark): boolean {
  if (text.length <= 2 * mark.length || !text.startsWith(mark) || !text.endsWith(mark)) return false;
  const inner = text.slice(mark.length, -mark.length);
  if (inner.includes("\n") || inner.includes(mark)) return false;
  // “**words**” is bold, not italic words between stars.
  return mark === "**" || !(inner.startsWith("*") && inner.endsWith("*"));
}

/** One or three stars on both sides hold italics, two or three hold bold. */
function isInsideMark(value: string, start: number, end: number, mark: Mark): boolean {
  const before = /\*{0,3}$/.exec(value.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
  const after = /^\*{0,3}/.exec(value.slice(end, end + 3))?.[0].length ?? 0;
  const stars = Math.min(before, after);
  return mark === "**" ? stars >= 2 : stars % 2 === 1;
}

const ANY_STYLE = /^(?:#{1,6} |[-+*] |\d{1,9}[.)] |> )/;
const STYLES: Record<LineStyle, RegExp> = {
  heading: /^#{1,6} /,
  bullets: /^[-+*] /,
  numbers: /^\d{1,9}[.)] /,
  quote: /^> /,
};

/** Makes the selected lines titles, a list or a quotation, or plain again when they all are so already. */
export function toggleLines({ value, start, end }: Draft, style: LineStyle): Draft {
  const from = value.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = value.indexOf("\n", Math.max(from, end > start && value[end - 1] === "\n" ? end - 1 : end));
  const to = lineEnd === -1 ? value.length : lineEnd;
  const lines = value.slice(from, to).split("\n");
  const full = lines.length === 1 ? lines : lines.filter((line) => line.trim() !== "");
  const undo = full.every((line) => STYLES[style].test(line));
  let number = 0;
  const styled = lines.map((line) => {
    if (line.trim() === "" && lines.length > 1) return line;
    const bare = line.replace(ANY_STYLE, "");
    if (undo) return bare;
    number++;
    return { heading: "## ", bullets: "- ", numbers: `${number}. `, quote: "> " }[style] + bare;
  });
  const text = styled.join("\n");
  return replace(value, from, to, text, lines.length === 1 ? text.length : 0, text.length);
}

/** Makes the selection a link and selects what is still to be written: its address, or its words. */
export function insertLink({ value, start, end }: Draft, words: string): Draft {
  const selected = value.slice(start, end).trim();
  if (/^(?:https?:\/\/|www\.|mailto:)\S+$/i.test(selected)) {
    return replace(value, start, end, `[${words}](${selected})`, 1, 1 + words.length);
  }
  const label = selected === "" ? words : selected.replace(/\s*\n\s*/g, " ");
  const address = "https://";
  const link = `[${label}](${address})`;
  return replace(value, start, end, link, label.length + 3, label.length + 3 + address.length);
}

/** Calls a new note after the selection, opens it at the end of the text and selects its words to be written. */
export function insertFootnote({ value, end }: Draft, words: string): Draft {
  const used = [...value.matchAll(/\[\^(\d{1,6})\]/g)].map((match) => Number(match[1]));
  const label = `[^${Math.max(0, ...used) + 1}]`;
  const body = (value.slice(0, end) + label + value.slice(end)).trimEnd();
  const result = `${body}\n\n${label}: ${words}`;
  return { value: result, start: result.length - words.length, end: result.length };
}

function replace(value: string, from: number, to: number, text: string, start: number, end = start): Draft {
  return { value: value.slice(0, from) + text + value.slice(to), start: from + start, end: from + end };
}

/** Puts a text in place of the selection, and the caret after it. */
export function insertText({ value, start, end }: Draft, text: string): Draft {
  return replace(value, start, end, text, text.length);
}

/** The one stretch of `before` that must be replaced to get `after`: what is typed in its place can be undone. */
export function changedStretch(before: string, after: string): { start: number; end: number; text: string } {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shortest - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
