import { expect, test } from "vitest";
import { compareTexts } from "@/lib/text/compare-paragraphs";
import { differenceRows } from "@/lib/text/difference-rows";

const rowsOf = (before: string, after: string) => differenceRows(compareTexts(before, after));

test("what is alike is folded, what was rewritten stands side by side", () => {
  const before = "Un.\n\nDeux.\n\nNous voulons un banc vert.\n\nTrois.";
  const after = "Un.\n\nDeux.\n\nNous voulons un banc rouge.\n\nTrois.";
  expect(rowsOf(before, after)).toEqual([
    { kind: "unchanged", paragraphs: ["Un.", "Deux."] },
    {
      kind: "changed",
      before: [
        { kind: "same", text: "Nous voulons un banc " },
        { kind: "removed", text: "vert" },
        { kind: "same", text: "." },
      ],
      after: [
        { kind: "same", text: "Nous voulons un banc " },
        { kind: "added", text: "rouge" },
        { kind: "same", text: "." },
      ],
    },
    { kind: "unchanged", paragraphs: ["Trois."] },
  ]);
});

test("what came and what went has nothing on the other side", () => {
  expect(rowsOf("Un.\n\nAdieu, vieux pont.", "Un.\n\nBonjour.")).toEqual([
    { kind: "unchanged", paragraphs: ["Un."] },
    { kind: "changed", before: [{ kind: "removed", text: "Adieu, vieux pont." }], after: [] },
    { kind: "changed", before: [], after: [{ kind: "added", text: "Bonjour." }] },
  ]);
});

test("line ends that make a list of a sentence are not hidden", () => {
  expect(rowsOf("- un\n- deux", "- un - deux")).toEqual([
    {
      kind: "changed",
      before: [{ kind: "same", text: "- un\n- deux" }],
      after: [{ kind: "same", text: "- un - deux" }],
    },
  ]);
});

test("the same text has nothing to show, and none is empty", () => {
  expect(rowsOf("Un.", "Un.")).toEqual([{ kind: "unchanged", paragraphs: ["Un."] }]);
  expect(rowsOf("", "")).toEqual([]);
});
