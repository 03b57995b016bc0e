import { useTranslations } from "next-intl";
import { createElement, Fragment, type ReactNode } from "react";
import type { Footnote, TextDocument } from "@/lib/text/text-document";
import { calledNotes } from "@/lib/text/walk-inlines";
import { type RenderOptions, renderBlocks, renderInlines } from "./render-blocks";

type RenderedTextProps = {
  document: TextDocument;
  /** Begins the ids of notes and calls: unique on the page. */
  idPrefix?: string;
  className?: string;
  /** Links open in a new tab: for a preview, where leaving the page would lose what was typed. */
  newTab?: boolean;
  /** How many numbered sources the page shows after the text: “(2)” leads to the second. */
  sources?: number;
  /** Something of the page’s own, before the block at that place. */
  inset?: { at: number; node: ReactNode };
};

/**
 * A text set for the web, French typography included; works on the server as in the browser.
 * Calls lead to notes and notes lead back to their first call.
 */
export function RenderedText(props: RenderedTextProps) {
  const { document, idPrefix = "texte", className = "", newTab, sources, inset } = props;
  const t = useTranslations("text");
  const callsDrawn = new Map<number, number>();

  const call = (number: number): ReactNode => {
    const rank = (callsDrawn.get(number) ?? 0) + 1;
    callsDrawn.set(number, rank);
    return (
      <sup id={rank === 1 ? callId(idPrefix, number) : undefined}>
        <a
          href={`#${noteId(idPrefix, number)}`}
          role="doc-noteref"
          aria-label={t("footnoteReference", { number })}
        >
          {number}
        </a>
      </sup>
    );
  };

  const called = calledNotes(document);
  const back = ({ number }: Footnote): ReactNode =>
    called.has(number) ? (
      <>
        {"\u00a0"}
        <a
          href={`#${callId(idPrefix, number)}`}
          role="doc-backlink"
          aria-label={t("footnoteBack", { number })}
        >
          {"↩\ufe0e"}
        </a>
      </>
    ) : null;

  const options: RenderOptions = { call, newTab, sources };
  const blocks = renderBlocks(document.blocks, options);
  if (inset) blocks.splice(inset.at, 0, inset.node);
  const notes = document.footnotes.map((note) => (
    <li key={note.number} id={noteId(idPrefix, note.number)}>
      {renderNote(note, options, back(note))}
    </li>
  ));
  return (
    <div className={`letter-text ${className}`.trim()}>
      {createElement(Fragment, null, ...blocks)}
      {notes.length > 0 ? (
        <section className="footnotes" role="doc-endnotes" aria-labelledby={`${idPrefix}-notes`}>
          <h2 id={`${idPrefix}-notes`}>{t("footnotes")}</h2>
          <ol>{notes}</ol>
        </section>
      ) : null}
    </div>
  );
}

const noteId = (prefix: string, number: number) => `${prefix}-note-${number}`;
const callId = (prefix: string, number: number) => `${prefix}-appel-${number}`;

/** The way back stands at the end of the last paragraph, after the last word. */
function renderNote({ blocks }: Footnote, options: RenderOptions, back: ReactNode): ReactNode {
  const last = blocks.at(-1);
  if (last?.type !== "paragraph")
    return createElement(Fragment, null, ...renderBlocks(blocks, options), back);
  const before = renderBlocks(blocks.slice(0, -1), options);
  const end = createElement("p", null, ...renderInlines(last.children, options), back);
  return createElement(Fragment, null, ...before, end);
}
