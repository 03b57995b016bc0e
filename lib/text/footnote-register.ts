import type { FootnoteDefinition } from "mdast";
import type { Block, Footnote } from "./text-document";

/**
 * Numbers notes as they are called. `number` gives a note its number on first call (null: there is no such
 * note). `close` draws each note once, those called by other notes included, so that notes that call one
 * another never loop; then come those that nothing called and those that repeat a label.
 */
export function footnoteRegister(notes: FootnoteDefinition[]) {
  const byIdentifier = new Map<string, FootnoteDefinition>();
  for (const note of notes) if (!byIdentifier.has(note.identifier)) byIdentifier.set(note.identifier, note);
  /** A set keeps the order in which notes were called. */
  const numbers = new Map<FootnoteDefinition, number>();

  function take(note: FootnoteDefinition): number {
    const number = numbers.get(note) ?? numbers.size + 1;
    numbers.set(note, number);
    return number;
  }

  return {
    number(identifier: string): number | null {
      const note = byIdentifier.get(identifier);
      return note === undefined ? null : take(note);
    },
    close(toBlocks: (note: FootnoteDefinition) => Block[]): Footnote[] {
      const footnotes: Footnote[] = [];
      const draw = () => {
        // Drawing a note may add others to the map: its iterator sees them too.
        for (const [note, number] of numbers)
          if (number > footnotes.length) footnotes.push({ number, blocks: toBlocks(note) });
      };
      draw();
      for (const note of notes) take(note);
      draw();
      return footnotes;
    },
  };
}
