import { changedStretch, type Draft } from "@/lib/text/edit-markdown";

export function draftOf(area: HTMLTextAreaElement): Draft {
  return { value: area.value, start: area.selectionStart, end: area.selectionEnd };
}

/**
 * Makes the field hold `after` as if it had been typed, so that Ctrl+Z takes it back. `execCommand` is the only
 * way to do so; where a browser has dropped it, the text is set and its undo history is lost.
 */
export function typeInto(area: HTMLTextAreaElement, after: Draft) {
  const { start, end, text } = changedStretch(area.value, after.value);
  area.focus();
  if (start !== end || text !== "") {
    area.setSelectionRange(start, end);
    if (text === "") document.execCommand("delete");
    else document.execCommand("insertText", false, text);
    if (area.value !== after.value) {
      area.setRangeText(after.value, 0, area.value.length, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
  area.setSelectionRange(after.start, after.end);
}
