import type { RefObject } from "react";
import { fieldName } from "@/lib/merge/fill-fields";

type FieldChipsProps = {
  text: string;
  /** Names of the fields that exist here. */
  known: ReadonlySet<string>;
  box: RefObject<HTMLDivElement | null>;
};

const FIELD = /(\{\{[^{}\n]{1,60}\}\})/;

/**
 * What makes chips of the fields in a textarea: the same text behind it, invisible but for a frame around each
 * field. The textarea stays the one thing that is typed in and read aloud. A dashed frame: no such field.
 */
export function FieldChips({ text, known, box }: FieldChipsProps) {
  return (
    <div
      ref={box}
      aria-hidden="true"
      className="control pointer-events-none col-start-1 row-start-1 overflow-hidden border-transparent whitespace-pre-wrap text-transparent wrap-break-word [line-height:1.5] [scrollbar-gutter:stable] select-none"
    >
      {piecesOf(text).map(({ at, piece, isField }) =>
        isField ? (
          <span key={at} className={`merge-chip ${known.has(nameIn(piece)) ? "" : "merge-chip-unknown"}`}>
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
      {/* A last empty line has no height otherwise. */}
      {"\u200b"}
    </div>
  );
}

/** Words and fields in turn, each with its place. */
function piecesOf(text: string): { at: number; piece: string; isField: boolean }[] {
  let at = 0;
  return text.split(FIELD).map((piece, index) => {
    const found = { at, piece, isField: index % 2 === 1 };
    at += piece.length;
    return found;
  });
}

function nameIn(typed: string): string {
  return fieldName(typed.slice(2, -2));
}
