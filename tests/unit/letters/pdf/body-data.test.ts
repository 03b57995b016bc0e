import { describe, expect, test } from "vitest";
import { bodyData } from "@/lib/letters/pdf/body-data";
import type { Block, Inline, TextDocument } from "@/lib/text/text-document";
import { paragraph, text } from "./sample-letter";

const same = (value: string) => value;
const data = (blocks: Block[], footnotes: TextDocument["footnotes"] = []) =>
  bodyData({ blocks, footnotes }, same);
const call = (number: number): Inline => ({ type: "footnoteReference", number });
const link = (href: string, words: string): Inline => ({ type: "link", href, children: [text(words)] });
const heading = (level: 2 | 3 | 4): Block => ({ type: "heading", level, children: [text("Titre")] });
const set = (...children: unknown[]) => ({ type: "paragraph", ragged: false, children });

describe("notes", () => {
  const footnotes = [{ number: 1, blocks: [paragraph("La source.")] }];

  test("the first call carries the note, later ones its mark alone", () => {
    expect(data([paragraph("a", call(1)), paragraph("b", call(1))], footnotes)).toEqual([
      set(text("a"), { type: "note", id: "note-1", mark: "1", blocks: [set(text("La source."))] }),
      set(text("b"), { type: "note-again", id: "note-1", mark: "1" }),
    ]);
  });

  test("a note that calls itself does not go round for ever", () => {
    const circle = [{ number: 1, blocks: [paragraph("voir ", call(1))] }];
    expect(data([paragraph(call(1))], circle)).toEqual([
      set({
        type: "note",
        id: "note-1",
        mark: "1",
        blocks: [set(text("voir "), { type: "note-mark", mark: "1" })],
      }),
    ]);
  });

  test("a call to no note is dropped", () => {
    expect(data([paragraph("a", call(9))])).toEqual([set(text("a"))]);
  });
});

describe("links on paper", () => {
  test("an address that can be read needs no note", () => {
    const plain = link("https://www.exemple.fr/eau/", "exemple.fr/eau");
    expect(data([paragraph(plain)])).toEqual([set(plain)]);
    const mail = link("mailto:eau@exemple.fr", "eau@exemple.fr");
    expect(data([paragraph(mail)])).toEqual([set(mail)]);
  });

  test("any other gets a lettered note, once an address", () => {
    const marks = data([
      paragraph(
        link("https://exemple.fr/a", "ici"),
        link("https://exemple.fr/b", "là"),
        link("https://exemple.fr/a", "encore"),
      ),
    ]).flatMap((block) => ("children" in block ? block.children : []));
    expect(marks.flatMap((inline) => ("mark" in inline ? [[inline.type, inline.mark]] : []))).toEqual([
      ["note", "a"],
      ["note", "b"],
      ["note-again", "a"],
    ]);
  });
});

describe("headings", () => {
  test("never skip a level: PDF/UA refuses that", () => {
    const levels = data([heading(4), heading(2), heading(4), heading(4)]).map(
      (block) => "level" in block && block.level,
    );
    expect(levels).toEqual([2, 2, 3, 4]);
  });

  test("inside a list or empty, they are no headings", () => {
    const list: Block = { type: "list", ordered: false, start: 1, items: [[heading(2)]] };
    expect(JSON.stringify(data([list, { type: "heading", level: 2, children: [text(" ")] }]))).not.toContain(
      "heading",
    );
  });
});

test("hundreds of levels are flattened, and no word is lost", () => {
  let block: Block = paragraph("au fond");
  for (let depth = 0; depth < 500; depth++) block = { type: "quote", blocks: [block] };
  const flat = JSON.stringify(data([block]));
  expect(flat).toContain("au fond");
  expect(flat.match(/quote/g)?.length).toBeLessThan(10);
});

test("a paragraph with a long address is not justified", () => {
  expect(data([paragraph(`voir https://exemple.fr/${"x".repeat(40)}`)])[0]).toMatchObject({ ragged: true });
});
