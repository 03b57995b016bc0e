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
  const gone = { kind: "changed", before: [{ kind: "removed", text: "Adieu." }], after: [] };
  const came = { kind: "changed", before: [], after: [{ kind: "added", text: "Adieu." }] };
  const same = { kind: "unchanged", paragraphs: ["Un."] };
  expect(rowsOf("Un.\n\nAdieu.", "Un.")).toEqual([same, gone]);
  expect(rowsOf("Un.", "Un.\n\nAdieu.")).toEqual([same, came]);
});

test("what came in the place of what went stands beside it, in order", () => {
  const before = "Adieu, vieux pont.\n\nOubliez-nous.\n\nUn.";
  const after = "Bonjour.\n\nEt voici.\n\nEncore ceci.\n\nUn.";
  const shown = rowsOf(before, after).map((row) =>
    row.kind === "unchanged" ? row.paragraphs : [row.before[0]?.text, row.after[0]?.text],
  );
  expect(shown).toEqual([
    ["Adieu, vieux pont.", "Bonjour."],
    ["Oubliez-nous.", "Et voici."],
    [undefined, "Encore ceci."],
    ["Un."],
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

test("what is shown is set as the public text is, word by word too", () => {
  const before = "L'eau d'aujourd'hui est claire!\n\nC'est dit.\n\n[^1]: l'avis.";
  const after = "L'eau d'aujourd'hui est trouble!\n\nC'est dit.\n\n[^1]: l'avis.";
  expect(rowsOf(before, after)).toEqual([
    {
      kind: "changed",
      before: [
        { kind: "same", text: "L’eau d’aujourd’hui est " },
        { kind: "removed", text: "claire" },
        { kind: "same", text: "\u202f!" },
      ],
      after: [
        { kind: "same", text: "L’eau d’aujourd’hui est " },
        { kind: "added", text: "trouble" },
        { kind: "same", text: "\u202f!" },
      ],
    },
    { kind: "unchanged", paragraphs: ["C’est dit.", "[^1]: l’avis."] },
  ]);
  const [row] = rowsOf("Rien n'est vu aujourd'", "Rien n'est vu aujourd'hui");
  expect(row).toMatchObject({ after: [{ text: "Rien n’est vu aujourd’" }, { text: "hui" }] });
});

test("an apostrophe that was all that changed is shown as it was typed", () => {
  expect(rowsOf("Voici l'eau de l'étang.", "Voici l’eau de l'étang.")).toEqual([
    {
      kind: "changed",
      before: [
        { kind: "same", text: "Voici " },
        { kind: "removed", text: "l'" },
        { kind: "same", text: "eau de l’étang." },
      ],
      after: [
        { kind: "same", text: "Voici " },
        { kind: "added", text: "l’" },
        { kind: "same", text: "eau de l’étang." },
      ],
    },
  ]);
});
