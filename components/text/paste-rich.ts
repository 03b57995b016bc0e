import type { ClipboardEvent } from "react";
import { hasFormatting, htmlToMarkdown } from "@/lib/text/paste-markdown";
import { draftOf, typeInto } from "./type-into";

/** Text copied from a word processor or a page keeps its bold, italics, titles, lists, links and notes. */
export function pasteRich(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const html = event.clipboardData.getData("text/html");
  if (!hasFormatting(html)) return;
  const markdown = htmlToMarkdown(new DOMParser().parseFromString(html, "text/html").body);
  if (markdown === "") return;
  event.preventDefault();
  const { value: before, start, end } = draftOf(event.currentTarget);
  const caret = start + markdown.length;
  const after = before.slice(0, start) + markdown + before.slice(end);
  typeInto(event.currentTarget, { value: after, start: caret, end: caret });
}
